import { Box, LinearProgress } from '@mui/material';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ErrorNotice } from './ErrorNotice.js';

/** The three states of a reading: on its way, failed, here. Former data stays, dimmed, while new data comes. */
export function Loaded<T>({ query, children }: { query: UseQueryResult<T, Error>; children: (data: T) => ReactNode }) {
  const translate = useTranslate();
  if (query.error) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <LinearProgress aria-label={translate('ra.page.loading')} sx={{ my: 3 }} />;
  return (
    <Box aria-busy={query.isPlaceholderData} sx={{ opacity: query.isPlaceholderData ? 0.5 : 1 }}>
      {children(query.data)}
    </Box>
  );
}
