import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import type { Attachment } from './attachment.js';

/** Another name for a file; what is refused is said under the input. */
export function RenameDialog({ attachment, onClose }: { attachment: Attachment; onClose: () => void }) {
  const { id, version } = attachment;
  const translate = useTranslate();
  const refresh = useRefresh();
  const title = useId();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(attachment.name);
  const [problem, setProblem] = useState<string>();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    // The form of the page, which this dialog is part of for React, is not sent.
    event.stopPropagation();
    try {
      await request(`/attachments/${id}`, { method: 'PATCH', body: { version, name } });
      onClose();
      refresh();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={title}
      fullWidth
      maxWidth="sm"
      slotProps={{ transition: { onEntered: () => input.current?.select() } }}
    >
      <form onSubmit={(event) => void save(event)}>
        <DialogTitle id={title}>{translate('attachment.rename')}</DialogTitle>
        <DialogContent>
          <TextField
            inputRef={input}
            fullWidth
            label={translate('attachment.name')}
            value={name}
            error={problem !== undefined}
            helperText={problem}
            onChange={({ target }) => setName(target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={name.trim() === ''}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
