import { Box, List, ListItem, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { MergeableType } from '@terril/domain';
import type { ReactNode } from 'react';
import { useTranslate, type HttpError } from 'react-admin';
import { request } from '../../providers/http.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import type { MergeAnswer } from './merge.js';

interface MergePreviewProps {
  resource: MergeableType;
  keptId: number;
  /** What would be sent, as JSON. */
  body: string;
  reload: () => void;
  /** What goes on, once the server has said what would become of all. */
  children: ReactNode;
}

/** What the merge would do: the server does it, tells, and takes it back. */
export function MergePreview({ resource, keptId, body, reload, children }: MergePreviewProps) {
  const translate = useTranslate();
  const query = useQuery<MergeAnswer, HttpError>({
    queryKey: ['merge', resource, keptId, body],
    queryFn: () =>
      request(`/${resource}/${keptId}/merge`, { method: 'POST', body: { ...JSON.parse(body), dryRun: true } }),
    retry: false,
    gcTime: 0,
    placeholderData: (previous) => previous,
  });
  return (
    <Section title={translate('merge.preview')}>
      {query.error?.body?.code === 'stale_version' ? (
        <ErrorNotice error={query.error} retry={reload} />
      ) : (
        <Loaded query={query}>
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
