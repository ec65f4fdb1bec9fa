import { Box, Typography } from '@mui/material';
import { CONTACT_LANGUAGES, EMAIL_VARIABLES } from '@terril/domain';
import { BooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { ContactInput, useLanguageName } from '../../people/contacts/index.js';
import { ContractInput } from '../../revenue/contracts/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { TemplatePreview } from './TemplatePreview.js';

const NAMES = EMAIL_VARIABLES.map((name) => `{{${name}}}`).join(' ');

/** The texts of a template, and what they make of a real record. */
export function EmailTemplateForm() {
  const translate = useTranslate();
  const languageName = useLanguageName();
  const help = (field: string) => `resources.email-templates.help.${field}`;
  return (
    <RecordForm defaultValues={{ language: 'fr', isArchived: false }}>
      <FormGrid>
        <TextInput source="name" validate={required()} />
        <SelectInput
          source="language"
          choices={CONTACT_LANGUAGES.map((id) => ({ id, name: languageName(id) }))}
          translateChoice={false}
          validate={required()}
        />
        <BooleanInput source="isArchived" helperText={help('isArchived')} />
      </FormGrid>
      <TextInput source="subject" validate={required()} fullWidth />
      <TextInput source="body" validate={required()} helperText={help('body')} multiline minRows={8} fullWidth />
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
        {translate(help('variables'), { names: NAMES })}
      </Typography>
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {translate('email.previewOf')}
      </Typography>
      <Box sx={{ width: '100%' }}>
        <FormGrid>
          <ContactInput label="resources.email-templates.fields.contactId" />
          <ContractInput />
        </FormGrid>
      </Box>
      <TemplatePreview />
    </RecordForm>
  );
}
