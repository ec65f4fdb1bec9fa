import { required, TextInput, useTranslate } from 'react-admin';
import { FormDialog } from '../../ui/FormDialog.js';

interface NameDialogProps {
  /** Translation keys. */
  title: string;
  text?: string;
  name: string;
  /** What it throws is shown beside the name. */
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}

/** Asks what a dashboard is called. */
export function NameDialog({ title, text, name, onSave, onClose }: NameDialogProps) {
  const translate = useTranslate();
  return (
    <FormDialog<{ name: string }>
      title={translate(title)}
      {...(text && { text: translate(text) })}
      record={{ name }}
      maxWidth="xs"
      onSubmit={(values) => onSave(values.name)}
      onClose={onClose}
    >
      <TextInput source="name" label="dashboards.name" validate={required()} />
    </FormDialog>
  );
}
