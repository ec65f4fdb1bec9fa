import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import type { ShareMovement } from './share.js';

/** Takes a movement back by its contrary, and says why. */
export function CorrectDialog({ movement, onClose }: { movement: ShareMovement; onClose: () => void }) {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const save = async (body: object) => {
    await request(`/share-movements/${movement.id}/corrections`, { method: 'POST', body });
  };
  if (!settings) return null;
  return (
    <FormDialog
      title={translate('shares.correct')}
      text={translate('shares.correctText')}
      record={{ day: settings.today }}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="day" label="shares.day" validate={required()} />
        <TextInput source="reason" label="shares.why" validate={required()} />
      </FormGrid>
    </FormDialog>
  );
}
