import { Alert, MenuItem, TextField } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { EmailTemplate } from '../../reference/email-templates/index.js';
import { queryString, request, sentenceOf } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import type { DraftFields, Recipient } from './email.js';

const ALL = {
  pagination: { page: 1, perPage: 100 },
  sort: { field: 'name', order: 'ASC' },
  filter: { isArchived: false },
} as const;

/** Fills the subject and the text in from a template, for the first of those it is to. */
export function TemplateInput() {
  const translate = useTranslate();
  const notify = useNotify();
  const { getValues, setValue } = useFormContext<DraftFields>();
  const { data: templates = [] } = useGetList<EmailTemplate>('email-templates', ALL);
  const [chosen, setChosen] = useState('');
  const [missing, setMissing] = useState<string[]>([]);
  const { recordType, recordId } = getValues();
  const path = recordId ? `/emails/recipients${queryString({ recordType, recordId })}` : undefined;
  const { data: proposed = [] } = useApi<Recipient[]>(path);
  const take = async (id: string) => {
    setChosen(id);
    const contactId = proposed.find(({ address }) => address === getValues('to')?.[0])?.contactId ?? null;
    try {
      const body = { recordType, recordId, contactId, templateId: Number(id) };
      const texts = await request<Schemas['EmailPreparedOut']>('/emails/prepare', { method: 'POST', body });
      setValue('subject', texts.subject, { shouldDirty: true });
      setValue('body', texts.body, { shouldDirty: true });
      setMissing(texts.missing);
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
  };
  return (
    <>
      <TextField
        select
        fullWidth
        value={chosen}
        label={translate('email.template')}
        helperText={translate('email.templateHelp')}
        onChange={({ target }) => void take(target.value)}
      >
        {templates.map(({ id, name, language }) => (
          <MenuItem key={id} value={String(id)}>
            {language === 'fr' ? name : `${name} (${language})`}
          </MenuItem>
        ))}
      </TextField>
      {missing.length > 0 && (
        <Alert severity="info" sx={{ mb: 2, width: '100%' }}>
          {translate('email.missing', { names: missing.map((name) => `{{${name}}}`).join(', ') })}
        </Alert>
      )}
    </>
  );
}
