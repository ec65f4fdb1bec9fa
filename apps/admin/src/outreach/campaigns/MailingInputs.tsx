import { Typography } from '@mui/material';
import { HIGHEST_MAILING_RATE, MAILING_LANGUAGES, MAILING_VARIABLES } from '@terril/domain';
import { NumberInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';

/** What a mailing says, and how it leaves. */
export function MailingInputs({ isBegun }: { isBegun: boolean }) {
  const translate = useTranslate();
  return (
    <>
      {!isBegun && (
        <FormGrid title="resources.campaigns.groups.text">
          <TextInput source="subject" sx={{ gridColumn: '1 / -1' }} />
          <TextInput
            source="body"
            multiline
            minRows={8}
            sx={{ gridColumn: '1 / -1' }}
            helperText="resources.campaigns.help.body"
          />
          <Typography variant="body2" color="text.secondary" sx={{ gridColumn: '1 / -1', mb: 2 }}>
            {translate('campaigns.variables', { names: MAILING_VARIABLES.map((name) => `{{${name}}}`).join(', ') })}
          </Typography>
          <SelectInput
            source="language"
            choices={MAILING_LANGUAGES.map((id) => ({ id, name: `campaigns.languages.${id}` }))}
            helperText="resources.campaigns.help.language"
          />
        </FormGrid>
      )}
      <FormGrid title="resources.campaigns.groups.sending">
        <TextInput source="replyTo" type="email" helperText="resources.campaigns.help.replyTo" />
        <NumberInput
          source="ratePerMinute"
          min={1}
          max={HIGHEST_MAILING_RATE}
          validate={required()}
          helperText="resources.campaigns.help.ratePerMinute"
        />
      </FormGrid>
    </>
  );
}
