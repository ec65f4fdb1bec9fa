import { required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';

/** Notes that an e-mail came back: nothing goes to its address any more. */
export default function BounceDialog({ recipientId, onClose }: { recipientId: number; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <FormDialog<{ reason: string }>
      title={translate('campaigns.hasBounced')}
      text={translate('campaigns.bounceHelp')}
      record={{}}
      maxWidth="xs"
      onSubmit={(body) => request(`/campaign-recipients/${recipientId}/bounced`, { method: 'POST', body })}
      onClose={onClose}
    >
      <TextInput source="reason" label="campaigns.bounceReason" validate={required()} />
    </FormDialog>
  );
}
