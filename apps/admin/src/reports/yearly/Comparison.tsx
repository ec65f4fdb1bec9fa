import { TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { sharePercent } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { FigureLink } from '../../ui/FigureLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useFormat, type Format } from '../../ui/useFormat.js';
import { difference } from '../difference.js';

export interface ComparisonRow {
  label: string;
  current: string;
  previous: string;
  /** Percent of the total. */
  share?: string;
  previousShare?: string;
  /** The records behind each figure. */
  path?: string;
  previousPath?: string;
  isTotal?: boolean;
}

interface ComparisonProps {
  label: string;
  year: number;
  rows: ComparisonRow[];
  unit: 'money' | 'count';
}

/** A year beside the year before it, with the difference; each figure opens its records. */
export function Comparison({ label, year, rows, unit }: ComparisonProps) {
  const translate = useTranslate();
  const format = useFormat();
  const hasShares = rows.some(({ share }) => share !== undefined);
  const figure = (value: string) => (unit === 'money' ? format.money(value) : format.number(value));
  const opens = (row: ComparisonRow, of: number) => translate('report.opens', { figure: row.label, year: of });
  return (
    <ScrollTable label={label}>
      <TableHead>
        <TableRow>
          <TableCell>{label}</TableCell>
          <TableCell align="right">{year}</TableCell>
          {hasShares && <TableCell align="right">{translate('report.share', { year })}</TableCell>}
          <TableCell align="right">{year - 1}</TableCell>
          {hasShares && <TableCell align="right">{translate('report.share', { year: year - 1 })}</TableCell>}
          <TableCell align="right">{translate('report.difference')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.label} sx={row.isTotal ? { '& > *': { fontWeight: 600 } } : undefined}>
            <TableCell component="th" scope="row">
              {row.label}
            </TableCell>
            <TableCell align="right">
              <FigureLink to={row.path} label={`${figure(row.current)}, ${opens(row, year)}`}>
                {figure(row.current)}
              </FigureLink>
            </TableCell>
            {hasShares && <TableCell align="right">{row.share && format.percent(row.share)}</TableCell>}
            <TableCell align="right">
              <FigureLink to={row.previousPath} label={`${figure(row.previous)}, ${opens(row, year - 1)}`}>
                {figure(row.previous)}
              </FigureLink>
            </TableCell>
            {hasShares && <TableCell align="right">{row.previousShare && format.percent(row.previousShare)}</TableCell>}
            <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
              {gap(row, unit, format)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** '+3 781,00 € (1,7 %)'; no percentage of nothing, nor of a loss. */
function gap({ current, previous }: ComparisonRow, unit: 'money' | 'count', format: Format): string {
  if (unit === 'count') return format.signedNumber(Number(current) - Number(previous));
  const amount = difference(current, previous);
  if (Number(previous) <= 0) return format.signedMoney(amount);
  return `${format.signedMoney(amount)} (${format.percent(sharePercent(amount, previous))})`;
}
