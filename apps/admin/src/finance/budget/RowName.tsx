import { Box } from '@mui/material';
import type { GridRow } from './grid.js';

/** The account of a row, set in by its place in the tree. */
export function RowName({ row: { code, name, depth, isGroup } }: { row: GridRow }) {
  return (
    <Box component="span" sx={{ display: 'block', pl: depth * 1.5, fontWeight: isGroup ? 'bold' : 'normal' }}>
      {code} {name}
    </Box>
  );
}
