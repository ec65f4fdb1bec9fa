import { Alert } from '@mui/material';
import { useEffect, useState } from 'react';
import { useFormContext, type FieldErrors } from 'react-hook-form';

/**
 * What the API refuses about a field this form has no input for is said above the form. Left among the form's errors,
 * it would show nowhere and block the next try.
 */
export function OtherErrors() {
  const { formState, clearErrors } = useFormContext();
  const [messages, setMessages] = useState<string[]>([]);
  const { errors, isSubmitting } = formState;

  useEffect(() => {
    if (isSubmitting) setMessages([]);
  }, [isSubmitting]);
  // The form changes its errors in place: nothing tells of it but a new rendering.
  useEffect(() => {
    const others = withoutInput(errors);
    if (others.length === 0) return;
    setMessages(others.map(({ message }) => message));
    clearErrors(others.map(({ path }) => path));
  });
  if (messages.length === 0) return null;
  return (
    <Alert severity="error" sx={{ mb: 2, width: '100%' }}>
      {messages.map((message) => (
        <div key={message}>{message}</div>
      ))}
    </Alert>
  );
}

/** The errors that belong to no input: an input's error carries a reference to it. */
function withoutInput(errors: FieldErrors, prefix = ''): { path: string; message: string }[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object' || ('ref' in error && error.ref)) return [];
    const path = `${prefix}${key}`;
    if (error.type !== 'server') return withoutInput(error as FieldErrors, `${path}.`);
    return [{ path, message: String(error.message) }];
  });
}
