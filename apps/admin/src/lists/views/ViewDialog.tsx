import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  TextField,
} from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';

interface ViewDialogProps {
  /** Translation key. */
  title: string;
  name: string;
  isShared: boolean;
  mayShare: boolean;
  onClose: () => void;
  onSave: (fields: { name: string; isShared: boolean }) => void;
}

/** Asks what a view is called, and whether everybody sees it. */
export function ViewDialog({ title, mayShare, onClose, onSave, ...given }: ViewDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(given.name);
  const [isShared, setShared] = useState(given.isShared);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      onClose={onClose}
      aria-labelledby={id}
      slotProps={{ transition: { onEntered: () => input.current?.select() } }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onSave({ name, isShared });
        }}
      >
        <DialogTitle id={id}>{translate(title)}</DialogTitle>
        <DialogContent>
          <TextField
            inputRef={input}
            fullWidth
            required
            label={translate('views.name')}
            value={name}
            slotProps={{ htmlInput: { maxLength: 60 } }}
            onChange={({ target }) => setName(target.value)}
          />
          {mayShare && (
            <FormControlLabel
              control={<Checkbox checked={isShared} onChange={({ target }) => setShared(target.checked)} />}
              label={translate('views.isShared')}
            />
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
