import { DateInput, NumberInput, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { ContactInput } from '../../people/contacts/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { CategoryInput, CollegeInput } from './CategoryInputs.js';

/** Enters a member in the register; later only what the register does not fix is changed here. */
export function MemberForm() {
  const isNew = useRecordContext()?.id === undefined;
  const translate = useTranslate();
  return (
    <RecordForm>
      {isNew && (
        <FormGrid title="members.who">
          <OrganizationInput />
          <ContactInput label={translate('members.orPerson')} />
          <NumberInput source="number" min={1} helperText="resources.members.help.number" />
        </FormGrid>
      )}
      {isNew && (
        <FormGrid title="members.admission">
          <DateInput source="startsOn" validate={required()} />
          <TextInput source="admissionDecision" helperText="resources.members.help.admissionDecision" />
          <CategoryInput isRequired />
          <CollegeInput />
        </FormGrid>
      )}
      <FormGrid title="members.reach">
        {!isNew && <TextInput source="admissionDecision" />}
        <ContactInput source="representativeId" label={translate('resources.members.fields.representativeId')} />
        <TextInput source="address" multiline helperText="resources.members.help.address" />
        <TextInput source="postcode" />
        <TextInput source="city" />
      </FormGrid>
      <TextInput source="note" multiline fullWidth />
    </RecordForm>
  );
}
