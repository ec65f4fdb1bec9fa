import { TableCell, TableHead, TableRow } from '@mui/material';

interface ColumnTitlesProps {
  columns: string[];
  /** To the right, as their figures. */
  amounts: string[];
  label: (column: string) => string;
}

/** The head of a table: what each row is about, then its amounts. */
export function ColumnTitles({ columns, amounts, label }: ColumnTitlesProps) {
  return (
    <TableHead>
      <TableRow>
        {columns.map((column) => (
          <TableCell key={column}>{label(column)}</TableCell>
        ))}
        {amounts.map((column) => (
          <TableCell key={column} align="right">
            {label(column)}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}
