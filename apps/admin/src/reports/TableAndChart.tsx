import { Box } from '@mui/material';
import type { ReactNode } from 'react';

interface TableAndChartProps {
  table: ReactNode;
  chart: ReactNode;
  /** A table of many columns, which leaves room beside it on very wide screens only. */
  isWide?: boolean;
}

/** The table first, the chart beside it, or under it where there is no room. */
export function TableAndChart({ table, chart, isWide }: TableAndChartProps) {
  const columns = 'minmax(0, 3fr) minmax(0, 2fr)';
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', [isWide ? 'xl' : 'lg']: columns },
      }}
    >
      <Box sx={{ minWidth: 0 }}>{table}</Box>
      {chart}
    </Box>
  );
}
