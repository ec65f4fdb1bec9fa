import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { request, sentenceOf } from '../../providers/http.js';
import { MarkupText } from '../../ui/MarkupText.js';
import { useDebounced } from '../../ui/useDebounced.js';

interface Values {
  subject?: string;
  body?: string;
  contactId?: number | null;
  contractId?: number | null;
}

const SETTLED_MS = 400;

/** What the texts of the form say to a contact, about a contract or not; nothing is kept. */
export function TemplatePreview() {
  const translate = useTranslate();
  const { subject, body: text, contactId, contractId } = useDebounced<Values>(useWatch(), SETTLED_MS);
  const record = contractId
    ? { recordType: 'contracts', recordId: contractId }
    : { recordType: 'contacts', recordId: contactId };
  const body = { ...record, contactId: contactId ?? null, subject, body: text };
  const { data, error } = useQuery<Schemas['EmailPreparedOut'], Error>({
    queryKey: ['emailPreview', body],
    queryFn: () => request('/emails/prepare', { method: 'POST', body }),
    enabled: Boolean((contactId ?? contractId) && subject && text),
    retry: false,
    placeholderData: (previous) => previous,
  });
  if (error) return <Alert severity="warning">{sentenceOf(error)}</Alert>;
  if (!data) return null;
  return (
    <Box
      component="article"
      aria-label={translate('letter.preview')}
      sx={{ border: 1, borderColor: 'divider', p: { xs: 1.5, sm: 3 }, width: '100%' }}
    >
      {data.missing.length > 0 && (
        <Alert severity="info">
          {translate('email.missing', { names: data.missing.map((name) => `{{${name}}}`).join(', ') })}
        </Alert>
      )}
      <Typography sx={{ fontWeight: 700 }}>{data.subject}</Typography>
      <MarkupText text={data.body} />
    </Box>
  );
}
