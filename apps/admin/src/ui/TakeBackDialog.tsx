import type { Schemas } from '@terril/api-types';
import { DateInput, required, TextInput } from 'react-admin';
import { request } from '../providers/http.js';
import { useApi } from '../providers/useApi.js';
import { FormDialog } from './FormDialog.js';
import { FormGrid } from './FormGrid.js';

interface TakeBackDialogProps {
  /** Written out. */
  title: string;
  text: string;
  /** Translation key of the word on its button. */
  action: string;
  /** What takes the day of the contrary movements, by the name that it gives it, and why. */
  path: string;
  day: 'day' | 'movedOn';
  onClose: () => void;
}

/** Takes back what a register holds, by the contrary movements, and says why. */
export function TakeBackDialog({ title, text, action, path, day, onClose }: TakeBackDialogProps) {
  const { data: settings } = useApi<Schemas['SettingsOut']>('/settings');
  const save = async (body: object) => {
    await request(path, { method: 'POST', body });
  };
  if (!settings) return null;
  return (
    <FormDialog
      title={title}
      text={text}
      record={{ [day]: settings.today }}
      action={action}
      onSubmit={save}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source={day} label="allocation.movedOn" validate={required()} />
        <TextInput source="reason" label="closing.why" validate={required()} />
      </FormGrid>
    </FormDialog>
  );
}
