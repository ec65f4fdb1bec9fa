import { Table, TableContainer } from '@mui/material';
import type { ReactNode } from 'react';

/** A table that scrolls inside its own box when it is wider than the screen; the box is reached by keyboard. */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <TableContainer component="section" tabIndex={0} aria-label={label}>
      <Table size="small" sx={{ '& th, & td': { px: 1 }, '& thead th': { whiteSpace: 'pre' } }}>
        {children}
      </Table>
    </TableContainer>
  );
}
