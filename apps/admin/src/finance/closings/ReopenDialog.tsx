import { required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import type { Closing } from './closing.js';

/** Reopens a closed year: the closing stays in sight, with who reopened it and why. */
export function ReopenDialog({ closing, onClose }: { closing: Closing; onClose: () => void }) {
  const translate = useTranslate();
  const save = async (body: object) => {
    await request(`/closings/${closing.id}/reopening`, { method: 'POST', body: { ...body, version: closing.version } });
  };
  return (
    <FormDialog
      title={translate('closing.reopenYear', { year: closing.year })}
      text={translate('closing.reopenText')}
      record={{}}
      action="closing.reopen"
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput source="reason" label="closing.why" multiline fullWidth validate={required()} />
    </FormDialog>
  );
}
