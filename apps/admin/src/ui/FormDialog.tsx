import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { Form, type HttpError, useRefresh, useTranslate } from 'react-admin';
import { type FieldValues, useFormContext } from 'react-hook-form';
import { ErrorNotice } from './ErrorNotice.js';
import { OtherErrors } from './OtherErrors.js';

/** The form is no box of its own: what is long scrolls between the title and the buttons. */
const KEPT_ACTIONS = { '& > form': { display: 'contents' } } as const;
/** Those of the first inputs stand on their upper edge. */
const ROOM_FOR_LABELS = { '&&': { pt: 1 } } as const;

interface FormDialogProps<Values> {
  title: string;
  /** What it does, above the inputs. */
  text?: string;
  /** What the form begins with: else it would be filled in with the record of the page. */
  record: object;
  /** The word on its button, 'Save' unless told. */
  action?: string;
  maxWidth?: 'xs' | 'sm' | 'md';
  /** Has it done. What it throws is shown where it belongs, and the dialog stays open. */
  onSubmit: (values: Values) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks what is needed to do something, and has it done. What the page shows is read anew. */
export function FormDialog<Values extends FieldValues>({ title, text, record, ...props }: FormDialogProps<Values>) {
  const { action = 'ra.action.save', maxWidth = 'sm', onSubmit, onClose, children } = props;
  const translate = useTranslate();
  const refresh = useRefresh();
  const titleId = useId();
  const [error, setError] = useState<HttpError>();
  const submit = async (values: FieldValues) => {
    setError(undefined);
    try {
      await onSubmit(values as Values);
      onClose();
      refresh();
    } catch (refused) {
      const { body } = refused as HttpError;
      if (body?.errors) return body.errors;
      setError(refused as HttpError);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth={maxWidth}
      onClose={onClose}
      aria-labelledby={titleId}
      slotProps={{ paper: { sx: KEPT_ACTIONS } }}
    >
      <Form onSubmit={submit} record={record}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={ROOM_FOR_LABELS}>
          {error && <ErrorNotice error={error} />}
          <OtherErrors />
          {text && (
            <Typography variant="body2" sx={{ mb: 2 }}>
              {text}
            </Typography>
          )}
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <SubmitButton>{translate(action)}</SubmitButton>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

/** Forgets the refusals of the last try, as `FormSaveButton` does. */
function SubmitButton({ children }: { children: ReactNode }) {
  const { clearErrors, formState } = useFormContext();
  return (
    <Button type="submit" variant="contained" disabled={formState.isSubmitting} onClick={() => clearErrors()}>
      {children}
    </Button>
  );
}
