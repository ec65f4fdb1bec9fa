import { Box, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { useFormat } from './useFormat.js';

/** The totals of the whole filtered list, computed by the server: not those of the page on screen; in euros unless `written` says otherwise. */
export function ServerTotals({ written }: { written?: ((amount: string) => string) | undefined }) {
  const { resource, meta } = useListContext() as { resource: string; meta?: { sums?: Record<string, string> } };
  const translate = useTranslate();
  const { money } = useFormat();
  const sums = Object.entries(meta?.sums ?? {});
  if (sums.length === 0) return null;
  return (
    <Box
      component="dl"
      sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 3, m: 0, px: 2, py: 1.5 }}
    >
      {sums.map(([key, amount]) => (
        <Box key={key} sx={{ display: 'flex', gap: 1 }}>
          <Typography component="dt" variant="body2">
            {translate(`totals.${resource}.${key}`, { _: translate(`totals.${key}`) })}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 600 }}>
            {(written ?? money)(amount)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
