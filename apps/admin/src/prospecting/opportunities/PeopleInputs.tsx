import { DECISION_ROLES } from '@terril/domain';
import { required, SelectInput } from 'react-admin';
import { ContactInput } from '../../people/contacts/index.js';
import { Rows } from '../../ui/Rows.js';
import { termChoices } from '../../ui/terms.js';

/** Who has a say in the decision, and which one. */
export function PeopleInputs() {
  return (
    <Rows source="decisionMakers" addLabel="opportunity.addDecisionMaker" narrowest={15} canReorder>
      <ContactInput isRequired />
      <SelectInput
        source="role"
        choices={termChoices('decisionRole', DECISION_ROLES)}
        defaultValue="decides"
        validate={required()}
      />
    </Rows>
  );
}
