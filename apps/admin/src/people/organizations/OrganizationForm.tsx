import { LEGAL_FORMS, ORGANIZATION_KINDS } from '@terril/domain';
import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  SelectInput,
  TextInput,
  email,
  required,
  useRecordContext,
} from 'react-admin';
import { CustomInputs } from '../../reference/custom-fields/index.js';
import { CompleteButton } from '../../system/directory/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { DuplicateWarning } from '../../records/duplicates/index.js';
import { TagsInput } from '../../reference/tags/index.js';
import { ContactPointInputs } from '../../ui/ContactPointInputs.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import { AddressInputs } from './AddressInputs.js';
import { LocationInputs } from './LocationInputs.js';
import type { Organization } from './organization.js';
import { OrganizationInput } from './OrganizationInput.js';

const DIGITS = { htmlInput: { inputMode: 'numeric' } } as const;

/** By which an organization is recognized. */
const COMPARED = ['name', 'siren', 'siret', 'rna', 'vatNumber', 'email', 'phone', 'website', 'postcode', 'communeCode'];

export function OrganizationForm() {
  const record = useRecordContext<Organization>();
  const chosenTerritoryId = record?.territoryOverridden ? record.territoryId : null;
  return (
    <RecordForm defaultValues={{ chosenTerritoryId, kind: 'association' }}>
      <CompleteButton />
      <FormGrid title="resources.organizations.groups.identity">
        <TextInput source="name" validate={required()} />
        <SelectInput source="kind" choices={termChoices('kind', ORGANIZATION_KINDS)} validate={required()} />
        <AutocompleteInput source="legalForm" choices={termChoices('legalForm', LEGAL_FORMS)} />
        <TextInput source="siren" slotProps={DIGITS} />
        <TextInput source="siret" slotProps={DIGITS} helperText="resources.organizations.help.siret" />
        <TextInput source="rna" helperText="resources.organizations.help.rna" />
        <TextInput source="vatNumber" helperText="resources.organizations.help.vatNumber" />
      </FormGrid>
      <LocationInputs />
      <AddressInputs />
      <FormGrid title="resources.organizations.groups.contact">
        <TextInput source="email" type="email" validate={email()} />
        <TextInput source="phone" type="tel" />
        <TextInput source="website" type="url" />
      </FormGrid>
      <ContactPointInputs />
      <DuplicateWarning resource="organizations" sources={COMPARED} />
      <FormGrid title="resources.organizations.groups.relation">
        <DateInput source="userSince" helperText="resources.organizations.help.userSince" />
        <TextInput source="externalReference" />
        <OrganizationInput source="parentId" />
        <ColleagueInput source="accountManagerId" />
        <BooleanInput source="isPartner" helperText="resources.organizations.help.isPartner" />
        <TagsInput />
      </FormGrid>
      <CustomInputs />
      <TextInput source="note" multiline minRows={3} />
    </RecordForm>
  );
}
