import { required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';

/** Asks why mailings may go to an address again. */
export default function LiftDialog({ objectionId, onClose }: { objectionId: number; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <FormDialog<{ reason: string }>
      title={translate('objections.lift')}
      text={translate('objections.liftHelp')}
      record={{}}
      maxWidth="xs"
      onSubmit={(body) => request(`/mail-objections/${objectionId}/lift`, { method: 'POST', body })}
      onClose={onClose}
    >
      <TextInput source="reason" label="objections.reason" validate={required()} />
    </FormDialog>
  );
}
