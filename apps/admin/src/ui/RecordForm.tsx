import { DeleteButton, SaveButton, SimpleForm, Toolbar, useEditContext, type SimpleFormProps } from 'react-admin';
import type { ReactNode } from 'react';

interface RecordFormProps {
  defaultValues?: SimpleFormProps['defaultValues'];
  /** Records that others refer to by design are never deleted. */
  canDelete?: boolean;
  children: ReactNode;
}

/** A feature's form, the same to create and to edit. Leaving with unsaved changes is asked about. */
export function RecordForm({ defaultValues, canDelete = true, children }: RecordFormProps) {
  const isEditing = useEditContext() !== undefined;
  return (
    <SimpleForm
      defaultValues={defaultValues}
      warnWhenUnsavedChanges
      toolbar={
        <Toolbar sx={{ justifyContent: 'space-between' }}>
          <SaveButton alwaysEnable={!isEditing} />
          {isEditing && canDelete && <DeleteButton mutationMode="pessimistic" />}
        </Toolbar>
      }
    >
      {children}
    </SimpleForm>
  );
}
