import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../ui/ScrollTable.js';

export interface FigureColumn<Row> {
  label: string;
  /** A figure, against the right. */
  isFigure?: boolean;
  /** A month, days: never cut in two, as figures are not. */
  isShort?: boolean;
  render: (row: Row) => ReactNode;
}

interface FigureTableProps<Row> {
  label: string;
  columns: FigureColumn<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string | number;
  /** Rows that add up others. */
  isTotal?: (row: Row) => boolean;
  /** The first column stays in sight while the others are scrolled. */
  isFirstKept?: boolean;
}

/** Figures in a table, the first column naming each row. */
export function FigureTable<Row>({
  label,
  columns,
  rows,
  keyOf,
  isTotal = () => false,
  isFirstKept = false,
}: FigureTableProps<Row>) {
  const translate = useTranslate();
  if (rows.length === 0) return <Typography variant="body2">{translate('figures.nothing')}</Typography>;
  return (
    <ScrollTable label={label} isFirstKept={isFirstKept}>
      <TableHead>
        <TableRow>
          {columns.map((column, index) => (
            <TableCell key={`${index} ${column.label}`} align={column.isFigure ? 'right' : undefined}>
              {column.label}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={keyOf(row)} sx={isTotal(row) ? { '& > .MuiTableCell-root': { fontWeight: 600 } } : undefined}>
            {columns.map((column, index) => (
              <TableCell
                key={`${index} ${column.label}`}
                {...(index === 0 ? { component: 'th', scope: 'row' } : {})}
                align={column.isFigure ? 'right' : undefined}
                sx={{
                  ...((column.isFigure || column.isShort) && { whiteSpace: 'nowrap' }),
                  // Names are read in few lines, however many figures follow.
                  ...(index === 0 && !column.isShort && { minWidth: { xs: '7rem', sm: '11rem' } }),
                }}
              >
                {column.render(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
