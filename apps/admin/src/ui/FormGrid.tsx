import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

interface FormGridProps {
  title?: string;
  /** How wide an input is at least. */
  least?: string;
  children: ReactNode;
}

/** Inputs of a form under one heading (a translation key, or a text as it is), as many beside one another as fit. */
export function FormGrid({ title, least = '15rem', children }: FormGridProps) {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 3, minWidth: 0, width: '100%' }}>
      {title && (
        <Typography component="legend" variant="h2" sx={{ mb: 1, p: 0 }}>
          {translate(title, { _: title })}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          alignItems: 'start',
          gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${least}), 1fr))`,
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
