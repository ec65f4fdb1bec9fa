import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** How a figure is made, one click away, under the figure it explains. */
export function Explained({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box component="details" sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary', maxWidth: '70ch' }}>
      <summary style={{ cursor: 'pointer' }}>{translate('state.howComputed')}</summary>
      <Box sx={{ mt: 0.5 }}>{children}</Box>
    </Box>
  );
}
