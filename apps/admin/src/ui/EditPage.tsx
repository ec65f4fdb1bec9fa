import { useState } from 'react';
import { Edit, useEditContext, useNotify, type EditProps, type HttpError } from 'react-admin';
import { ErrorNotice } from './ErrorNotice.js';
import { StaleVersionDialog, type Conflict } from './StaleVersionDialog.js';

/** An edit page. Nothing shows as saved before the server says so; a record changed meanwhile by someone else is shown. */
export function EditPage({ children, mutationOptions, ...props }: EditProps) {
  const [conflict, setConflict] = useState<Conflict>();
  const notify = useNotify();
  return (
    <Edit
      mutationMode="pessimistic"
      redirect="show"
      error={<EditError />}
      mutationOptions={{
        ...mutationOptions,
        onError: (error, variables) => {
          const { body, message } = error as HttpError;
          const { data, previousData } = variables;
          if (body?.code === 'stale_version' && data && previousData) {
            setConflict({ mine: data, before: previousData, now: body.current });
          } else if (!body?.errors) {
            notify(message, { type: 'error' });
          }
        },
      }}
      {...props}
    >
      <>
        {children}
        {conflict && <StaleVersionDialog conflict={conflict} onConflict={setConflict} />}
      </>
    </Edit>
  );
}

function EditError() {
  const { error, refetch } = useEditContext();
  return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null;
}
