import { CONTRACT_SIDES, PARTY_ROLES } from '@terril/domain';
import { DateInput, NumberInput, SelectInput, TextInput, minValue, required } from 'react-admin';
import { ContactInput } from '../../people/contacts/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { Rows } from '../../ui/Rows.js';
import { termChoices } from '../../ui/terms.js';

/** Who signs, which other organizations are parties, and what was amended. */
export function PartInputs() {
  return (
    <>
      <Rows source="signatories" narrowest={12} addLabel="contract.addSignatory" canReorder>
        <SelectInput
          source="side"
          choices={termChoices('contractSide', CONTRACT_SIDES)}
          defaultValue="client"
          validate={required()}
        />
        <ContactInput />
        <TextInput source="name" helperText="resources.contracts.help.signatoryName" />
        <TextInput source="function" />
        <DateInput source="signedOn" />
      </Rows>
      <Rows source="parties" narrowest={15} addLabel="contract.addParty" helperText="resources.contracts.help.parties">
        <SelectInput
          source="role"
          choices={termChoices('partyRole', PARTY_ROLES)}
          defaultValue="payer"
          validate={required()}
        />
        <OrganizationInput isRequired />
      </Rows>
      <Rows source="amendments" narrowest={12} addLabel="contract.addAmendment">
        <NumberInput
          source="number"
          min={1}
          validate={minValue(1)}
          helperText="resources.contracts.help.amendmentNumber"
        />
        <TextInput source="title" validate={required()} />
        <DateInput source="signedOn" />
        <DateInput source="effectiveOn" validate={required()} />
        <TextInput source="description" multiline />
      </Rows>
    </>
  );
}
