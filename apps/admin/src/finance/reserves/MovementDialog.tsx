import { RESERVES } from '@terril/domain';
import { DateInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { termChoices } from '../../ui/terms.js';

const fields = 'resources.reserve-movements.fields';

/** Adds an opening balance, or a movement that no vote on a result brings. */
export function MovementDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const { data: settings } = useSettings();
  const save = async (body: object) => {
    await request('/reserve-movements', { method: 'POST', body });
  };
  if (!settings) return null;
  return (
    <FormDialog
      title={translate('reserve.add')}
      text={translate('reserve.addText')}
      record={{ kind: 'opening', movedOn: settings.today }}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <SelectInput
          source="reserve"
          label={`${fields}.reserve`}
          choices={termChoices('reserve', RESERVES)}
          validate={required()}
        />
        <SelectInput
          source="kind"
          label={`${fields}.kind`}
          choices={termChoices('movementKind', ['opening', 'other'])}
          validate={required()}
        />
        <DateInput source="movedOn" label={`${fields}.movedOn`} validate={required()} />
        <DecimalInput
          source="amount"
          label={`${fields}.amount`}
          helperText="reserve.amountHelp"
          validate={required()}
        />
      </FormGrid>
      <TextInput source="label" label={`${fields}.label`} fullWidth validate={required()} />
    </FormDialog>
  );
}
