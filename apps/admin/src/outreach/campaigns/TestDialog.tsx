import type { Schemas } from '@terril/api-types';
import { required, TextInput, useGetIdentity, useNotify, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';

/** Sends what the first one would read to oneself, or to a colleague. */
export default function TestDialog({ campaignId, onClose }: { campaignId: number; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { identity } = useGetIdentity();
  if (!identity) return null;
  const save = async (body: { email: string }) => {
    const { email } = await request<Schemas['MailingTestOut']>(`/campaigns/${campaignId}/test`, {
      method: 'POST',
      body,
    });
    notify('campaigns.tested', { type: 'success', messageArgs: { email } });
  };
  return (
    <FormDialog<{ email: string }>
      title={translate('campaigns.test')}
      record={{ email: identity['email'] as string }}
      action="campaigns.sendTest"
      maxWidth="xs"
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput source="email" type="email" label="campaigns.testAddress" validate={required()} />
    </FormDialog>
  );
}
