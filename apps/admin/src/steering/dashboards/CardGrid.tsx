import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Room for cards: twelve columns on a large screen, two on a small one, one on a telephone. */
export function CardGrid({ children }: { children: ReactNode }) {
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 2,
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          sm: 'repeat(2, minmax(0, 1fr))',
          lg: 'repeat(12, minmax(0, 1fr))',
        },
      }}
    >
      {children}
    </Box>
  );
}
