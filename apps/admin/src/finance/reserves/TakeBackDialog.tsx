import { DateInput, required, TextInput } from 'react-admin';
import { request } from '../../providers/http.js';
import { useSettings } from '../../system/settings/index.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { FormGrid } from '../../ui/FormGrid.js';

interface TakeBackDialogProps {
  /** Written out. */
  title: string;
  text: string;
  /** Translation key of the word on its button. */
  action: string;
  /** What takes the day of the contrary movements, and why. */
  path: string;
  onClose: () => void;
}

/** Takes back what the register of reserves holds, by the contrary movements, and says why. */
export function TakeBackDialog({ title, text, action, path, onClose }: TakeBackDialogProps) {
  const { data: settings } = useSettings();
  const save = async (body: object) => {
    await request(path, { method: 'POST', body });
  };
  if (!settings) return null;
  return (
    <FormDialog
      title={title}
      text={text}
      record={{ movedOn: settings.today }}
      action={action}
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
