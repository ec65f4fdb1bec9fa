import { Box, List, ListItem, Typography } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate, type HttpError } from 'react-admin';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import type { MergeAnswer } from './merge.js';

interface MergePreviewProps {
  trial: UseQueryResult<MergeAnswer, HttpError>;
  reload: () => void;
  /** What goes on, once the server has said what would become of all. */
  children: ReactNode;
}

/** What the merge would do. */
export function MergePreview({ trial, reload, children }: MergePreviewProps) {
  const translate = useTranslate();
  return (
    <Section title={translate('merge.preview')}>
      {trial.error?.body?.code === 'stale_version' ? (
        <ErrorNotice error={trial.error} retry={reload} />
      ) : (
        <Loaded query={trial}>
          {({ moved, notes }) => (
            <>
              <Typography variant="body2">
                {moved.length > 0
                  ? translate('merge.moved', { what: moved.map(({ text }) => text).join(', ') })
                  : translate('merge.nothingMoved')}
              </Typography>
              <List dense disablePadding sx={{ my: 1 }}>
                {notes.map((note) => (
                  <ListItem key={note} disableGutters>
                    {note}
                  </ListItem>
                ))}
              </List>
              <Typography variant="body2">{translate('merge.undoable')}</Typography>
              <Box sx={{ mt: 2 }}>{children}</Box>
            </>
          )}
        </Loaded>
      )}
    </Section>
  );
}
