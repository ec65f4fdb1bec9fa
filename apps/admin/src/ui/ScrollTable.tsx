import { Table, TableContainer, type Theme } from '@mui/material';
import type { ReactNode } from 'react';

interface ScrollTableProps {
  label: string;
  /** The first column, which names the rows, stays in sight. */
  isFirstKept?: boolean;
  children: ReactNode;
}

const FIRST_KEPT = {
  '& tbody th, & thead th:first-of-type': {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
    maxWidth: { xs: '40vw', sm: '20rem' },
    overflowWrap: 'break-word',
    boxShadow: (theme: Theme) => `inset -1px 0 0 ${theme.palette.divider}`,
  },
  '& thead th:first-of-type': { whiteSpace: 'normal' },
} as const;

/** A table that scrolls inside its own box when it is wider than the screen; the box is reached by keyboard. */
export function ScrollTable({ label, isFirstKept = false, children }: ScrollTableProps) {
  return (
    <TableContainer component="section" tabIndex={0} aria-label={label}>
      <Table
        size="small"
        sx={{ '& th, & td': { px: 1 }, '& thead th': { whiteSpace: 'pre' }, ...(isFirstKept && FIRST_KEPT) }}
      >
        {children}
      </Table>
    </TableContainer>
  );
}
