import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** The table first, the chart beside it, or under it where there is no room. */
export function TableAndChart({ table, chart }: { table: ReactNode; chart: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>{table}</Box>
      {chart}
    </Box>
  );
}
