import { MenuItem, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useFormat } from '../../ui/useFormat.js';
import { CellOf } from './CellOf.js';
import type { View } from './grid.js';
import { RowName } from './RowName.js';
import type { BudgetDraft } from './useDraft.js';

/** The same, a month at a time: what a telephone holds. */
export function MonthTable({ draft, view }: { draft: BudgetDraft; view: View }) {
  const translate = useTranslate();
  const { month: monthText, money, signedMoney } = useFormat();
  const { months, rows, sums } = draft.grid;
  const open = months.findIndex(({ closed }) => !closed);
  const [chosen, setChosen] = useState(Math.max(open, 0));
  const shown = (amount: string | null | undefined) =>
    view === 'difference' && amount ? signedMoney(amount) : money(amount);
  return (
    <>
      <TextField
        select
        label={translate('budget.month')}
        value={chosen}
        onChange={(event) => setChosen(Number(event.target.value))}
        sx={{ mb: 1 }}
      >
        {months.map(({ month }, index) => (
          <MenuItem key={month} value={index}>
            {monthText(month)}
          </MenuItem>
        ))}
      </TextField>
      <ScrollTable label={translate('budget.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('budget.account')}</TableCell>
            <TableCell align="right">{translate(`budget.views.${view}`)}</TableCell>
          </TableRow>
        </TableHead>
        {sums.map(({ nature, months: ofMonths }) => (
          <TableBody key={nature}>
            {rows.flatMap((row) => {
              const cell = row.cells[chosen];
              if (row.nature !== nature || !cell) return [];
              return [
                <TableRow key={row.accountId}>
                  <TableCell component="th" scope="row">
                    <RowName row={row} />
                  </TableCell>
                  <TableCell align="right" sx={{ minWidth: '8rem' }}>
                    <CellOf draft={draft} row={row} cell={cell} view={view} />
                  </TableCell>
                </TableRow>,
              ];
            })}
            <TableRow sx={{ '& td, & th': { fontWeight: 'bold' } }}>
              <TableCell component="th" scope="row">
                {translate(`budget.sums.${nature}`)}
              </TableCell>
              <TableCell align="right">{shown(ofMonths[chosen]?.[view])}</TableCell>
            </TableRow>
          </TableBody>
        ))}
      </ScrollTable>
    </>
  );
}
