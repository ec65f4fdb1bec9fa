import { Box, Card } from '@mui/material';
import { type ReactNode, Suspense, useState } from 'react';
import { Edit, useEditContext, useNotify, type EditProps, type HttpError } from 'react-admin';
import { ErrorNotice } from './ErrorNotice.js';
import { StaleVersionDialog, type Conflict } from './StaleVersionDialog.js';

interface EditPageProps extends EditProps {
  /** What comes under the form: the history of a record that has no other page. */
  below?: ReactNode;
}

/**
 * The form begins from the record as the server has it now, never from the row of a list, which may lack parts or be old; and
 * keeps to it: read anew, it would be emptied of what is being typed. Who saved it meanwhile is told by its version.
 */
const READ_ONCE = { meta: { edited: true }, staleTime: 'static', gcTime: 0 } as const;

/** An edit page. Nothing shows as saved before the server says so; a record changed meanwhile by someone else is shown. */
export function EditPage({ children, below, mutationOptions, queryOptions, ...props }: EditPageProps) {
  const [conflict, setConflict] = useState<Conflict>();
  const notify = useNotify();
  return (
    <Edit
      mutationMode="pessimistic"
      redirect="show"
      component="div"
      error={<EditError />}
      queryOptions={{ ...queryOptions, ...READ_ONCE }}
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
        <Card>{children}</Card>
        {below && (
          <Box sx={{ mt: 2 }}>
            <Suspense>{below}</Suspense>
          </Box>
        )}
        {conflict && <StaleVersionDialog conflict={conflict} onConflict={setConflict} />}
      </>
    </Edit>
  );
}

function EditError() {
  const { error, refetch } = useEditContext();
  return error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null;
}
