import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Group, isComplete, partsOf } from './conditions.js';
import { GroupEditor } from './GroupEditor.js';

interface ConditionsDialogProps {
  resource: string;
  /** What the list is under now. */
  group: Group;
  onClose: () => void;
  /** Undefined: no conditions any more. */
  onApply: (group: Group | undefined) => void;
}

/** Where the conditions of a list are built; nothing changes before they are applied. */
export function ConditionsDialog({ resource, group, onClose, onApply }: ConditionsDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [draft, setDraft] = useState(group);
  const isEmpty = partsOf(draft).length === 0;
  const isReady = isEmpty || isComplete(draft);
  return (
    <Dialog open fullWidth maxWidth="md" fullScreen={isNarrow} onClose={onClose} aria-labelledby={id}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) onApply(isEmpty ? undefined : draft);
        }}
        style={{ display: 'contents' }}
      >
        <DialogTitle id={id}>{translate('conditions.title')}</DialogTitle>
        <DialogContent>
          <div style={{ paddingTop: 8 }}>
            <GroupEditor resource={resource} group={draft} onChange={setDraft} depth={1} />
          </div>
          {!isReady && (
            <Typography variant="body2" component="output" color="text.secondary">
              {translate('conditions.incomplete')}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => onApply(undefined)} sx={{ mr: 'auto' }}>
            {translate('conditions.clear')}
          </Button>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!isReady}>
            {translate('conditions.apply')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
