import { Box, Typography } from '@mui/material';
import { AutocompleteInput, ReferenceInput, required, TextInput, useRecordContext, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ContractInput } from '../../revenue/contracts/index.js';
import { LetterPreview } from '../../revenue/letters/index.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { useTerm } from '../../ui/terms.js';
import { useDebounced } from '../../ui/useDebounced.js';
import type { LetterTemplate } from './template.js';

const SETTLED_MS = 400;

/** The texts of a template, and what they make of a real record. */
export function LetterTemplateForm() {
  const template = useRecordContext<LetterTemplate>();
  const translate = useTranslate();
  const term = useTerm();
  if (!template) return null;
  const help = (field: string) => `resources.letter-templates.help.${field}`;
  const names = template.variables.map((name) => `{{${name}}}`).join(' ');
  return (
    <RecordForm canDelete={false}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {term('letterKind', template.kind)}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
        {translate(help('variables'), { names })}
      </Typography>
      <TextInput source="subject" validate={required()} helperText={help('subject')} fullWidth />
      <TextInput source="box" helperText={help('box')} multiline fullWidth />
      <TextInput source="body" validate={required()} helperText={help('body')} multiline minRows={8} fullWidth />
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {translate('letter.previewOf')}
      </Typography>
      <Box sx={{ width: '100%', maxWidth: '30rem' }}>
        {template.kind === 'renewal_notice' ? <ContractInput /> : <IndexationInput />}
      </Box>
      <Preview template={template} />
    </RecordForm>
  );
}

function IndexationInput() {
  return (
    <ReferenceInput source="indexationId" reference="indexations" sort={{ field: 'createdAt', order: 'DESC' }}>
      <AutocompleteInput optionText="name" label="resources.letter-templates.fields.indexationId" />
    </ReferenceInput>
  );
}

interface Values {
  subject?: string;
  box?: string | null;
  body?: string;
  contractId?: number | null;
  indexationId?: number | null;
}

function Preview({ template: { kind } }: { template: LetterTemplate }) {
  const { subject, box, body, contractId, indexationId } = useDebounced<Values>(useWatch(), SETTLED_MS);
  const recordId = kind === 'renewal_notice' ? contractId : indexationId;
  if (!recordId || !subject || !body) return null;
  return (
    <Box sx={{ width: '100%' }}>
      <LetterPreview kind={kind} recordId={recordId} texts={{ subject, box: box || null, body }} />
    </Box>
  );
}
