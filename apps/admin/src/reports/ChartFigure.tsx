import { Box, Skeleton } from '@mui/material';
import { Suspense, type ReactNode } from 'react';

interface ChartFigureProps {
  /** Says what is drawn, and that the table beside holds the same figures. */
  label: string;
  height?: number;
  children: ReactNode;
}

/** Room for a chart, kept while it loads. Its text is the label and the table: the drawing itself is not read out. */
export function ChartFigure({ label, height = 280, children }: ChartFigureProps) {
  return (
    <Box component="figure" aria-label={label} sx={{ m: 0, minWidth: 0, minHeight: height }}>
      <div aria-hidden>
        <Suspense fallback={<Skeleton variant="rounded" height={height} />}>{children}</Suspense>
      </div>
    </Box>
  );
}
