import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import type { Allocation } from './closing.js';

/** Takes a vote back that was recorded wrongly: the register gets the contrary movements. */
export function CancelVoteDialog({ allocation, onClose }: { allocation: Allocation; onClose: () => void }) {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const save = async (body: object) => {
    await request(`/closings/${allocation.closingId}/allocation/cancellation`, { method: 'POST', body });
  };
  if (!settings) return null;
  return (
    <FormDialog
      title={translate('allocation.cancelOf', { year: allocation.year })}
      text={translate('allocation.cancelText')}
      record={{ movedOn: settings.today }}
      action="allocation.cancel"
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
