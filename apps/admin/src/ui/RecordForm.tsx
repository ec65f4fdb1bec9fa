import { SimpleForm, Toolbar, useRecordContext, type SimpleFormProps } from 'react-admin';
import type { ReactNode } from 'react';
import { FormSaveButton } from './FormSaveButton.js';
import { OtherErrors } from './OtherErrors.js';
import { TrashButton } from './TrashButton.js';

interface RecordFormProps {
  defaultValues?: SimpleFormProps['defaultValues'];
  /** Records that others refer to by design are never deleted. */
  canDelete?: boolean;
  /** The field whose errors the form tells beside its parts. */
  told?: string;
  children: ReactNode;
}

/** A feature's form, the same to create and to edit. Leaving with unsaved changes is asked about. */
export function RecordForm({ defaultValues, canDelete = true, told, children }: RecordFormProps) {
  const isEditing = useRecordContext() !== undefined;
  return (
    <SimpleForm
      defaultValues={defaultValues}
      warnWhenUnsavedChanges
      toolbar={
        <Toolbar sx={{ justifyContent: 'space-between' }}>
          <FormSaveButton alwaysEnable={!isEditing} />
          {isEditing && canDelete && <TrashButton />}
        </Toolbar>
      }
    >
      <OtherErrors told={told} />
      {children}
    </SimpleForm>
  );
}
