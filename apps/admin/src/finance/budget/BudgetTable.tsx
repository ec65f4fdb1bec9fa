import { TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useFormat } from '../../ui/useFormat.js';
import { CellOf } from './CellOf.js';
import type { View } from './grid.js';
import { RowName } from './RowName.js';
import type { BudgetDraft } from './useDraft.js';

/** The names and the totals of the year stay in sight while the months are scrolled. */
const KEPT = { position: 'sticky', backgroundColor: 'background.paper', zIndex: 1 } as const;
const NAMES = { ...KEPT, left: 0 } as const;
const TOTALS = { ...KEPT, right: 0 } as const;

/** Accounts by months: one amount a cell, with the sums by branch and by month. */
export function BudgetTable({ draft, view }: { draft: BudgetDraft; view: View }) {
  const translate = useTranslate();
  const { month: monthText, money, signedMoney } = useFormat();
  const { months, rows, sums } = draft.grid;
  const shown = (amount: string | null) => (view === 'difference' && amount ? signedMoney(amount) : money(amount));
  return (
    <ScrollTable label={translate('budget.title')}>
      <TableHead>
        <TableRow>
          <TableCell sx={NAMES}>{translate('budget.account')}</TableCell>
          {months.map(({ month, closed }) => (
            <TableCell key={month} align="right">
              {monthText(month)}
              {closed && view !== 'planned' ? ' ✓' : ''}
            </TableCell>
          ))}
          <TableCell align="right" sx={TOTALS}>
            {translate('budget.total')}
          </TableCell>
        </TableRow>
      </TableHead>
      {sums.map(({ nature, months: ofMonths, total }) => (
        <TableBody key={nature}>
          {rows
            .filter((row) => row.nature === nature)
            .map((row) => (
              <TableRow key={row.accountId}>
                <TableCell component="th" scope="row" sx={{ ...NAMES, minWidth: '11rem' }}>
                  <RowName row={row} />
                </TableCell>
                {row.cells.map((cell) => (
                  <TableCell key={cell.month} align="right" sx={{ whiteSpace: 'nowrap' }}>
                    <CellOf draft={draft} row={row} cell={cell} view={view} />
                  </TableCell>
                ))}
                <TableCell
                  align="right"
                  sx={{ ...TOTALS, whiteSpace: 'nowrap', fontWeight: row.isGroup ? 'bold' : undefined }}
                >
                  {shown(row.total[view])}
                </TableCell>
              </TableRow>
            ))}
          <TableRow sx={{ '& td, & th': { fontWeight: 'bold', whiteSpace: 'nowrap' } }}>
            <TableCell component="th" scope="row" sx={NAMES}>
              {translate(`budget.sums.${nature}`)}
            </TableCell>
            {ofMonths.map((figures, index) => (
              <TableCell key={months[index]?.month} align="right">
                {shown(figures[view])}
              </TableCell>
            ))}
            <TableCell align="right" sx={TOTALS}>
              {shown(total[view])}
            </TableCell>
          </TableRow>
        </TableBody>
      ))}
    </ScrollTable>
  );
}
