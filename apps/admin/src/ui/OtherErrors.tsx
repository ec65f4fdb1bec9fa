import { Alert } from '@mui/material';
import { useFormState, type FieldErrors } from 'react-hook-form';

/**
 * What the API refuses about a field this form has no input for: said above the form, since it shows nowhere else.
 * @param told the field whose errors the form tells beside its parts
 */
export function OtherErrors({ told }: { told?: string | undefined }) {
  const { errors } = useFormState();
  const messages = withoutInput(told === undefined ? errors : { ...errors, [told]: undefined });
  if (messages.length === 0) return null;
  return (
    <Alert severity="error" sx={{ mb: 2, width: '100%' }}>
      {messages.map((message) => (
        <div key={message}>{message}</div>
      ))}
    </Alert>
  );
}

/** The messages that belong to no input: an input's error carries a reference to it. */
function withoutInput(errors: FieldErrors): string[] {
  return Object.values(errors).flatMap((error) => {
    if (!error || typeof error !== 'object' || ('ref' in error && error.ref)) return [];
    return error.type === 'server' ? [String(error.message)] : withoutInput(error as FieldErrors);
  });
}
