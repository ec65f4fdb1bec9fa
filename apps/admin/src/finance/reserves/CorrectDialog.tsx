import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import type { ReserveMovement } from './reserve.js';

/** Takes a movement back by its contrary, and says why. */
export function CorrectDialog({ movement, onClose }: { movement: ReserveMovement; onClose: () => void }) {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const save = async (body: object) => {
    await request(`/reserve-movements/${movement.id}/correction`, { method: 'POST', body });
  };
  if (!settings) return null;
  return (
    <FormDialog
      title={translate('reserve.correctOf', { label: movement.label })}
      text={translate('reserve.correctText')}
      record={{ movedOn: settings.today }}
      action="reserve.correct"
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="movedOn" label="allocation.movedOn" validate={required()} />
        <TextInput source="reason" label="closing.why" validate={required()} />
      </FormGrid>
    </FormDialog>
  );
}
