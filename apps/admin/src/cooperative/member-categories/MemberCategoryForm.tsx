import { LEGAL_LINKS } from '@terril/domain';
import { NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';

export function MemberCategoryForm() {
  return (
    <RecordForm defaultValues={{ position: 100 }}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <SelectInput
          source="legalLink"
          choices={termChoices('legalLink', LEGAL_LINKS)}
          validate={required()}
          helperText="resources.member-categories.help.legalLink"
        />
        <NumberInput source="position" min={0} />
      </FormGrid>
    </RecordForm>
  );
}
