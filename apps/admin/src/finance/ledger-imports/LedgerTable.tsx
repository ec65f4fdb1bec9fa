import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { LedgerImportDetail } from './ledger-import.js';

/** What each account receives by month; under it what stands there now, where that is something else. */
export function LedgerTable({ found }: { found: LedgerImportDetail }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, month: monthText } = useFormat();
  const { months, accounts, state, id: importId } = found;
  const entries = (accountId: number, month: string) =>
    state === 'confirmed' ? listPath('ledger-entries', { accountId, month, importId }) : undefined;
  return (
    <Section title={translate('ledger.received')}>
      <ScrollTable isFirstKept label={translate('ledger.received')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('budget.account')}</TableCell>
            {months.map((month) => (
              <TableCell key={month} align="right">
                {monthText(month)}
              </TableCell>
            ))}
            <TableCell align="right">{translate('budget.total')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {accounts.map(({ accountId, code, name, nature, cells, total }) => (
            <TableRow key={accountId}>
              <TableCell component="th" scope="row" sx={{ minWidth: '11rem' }}>
                {code} {name}
                {nature === 'outside' && (
                  <Typography variant="body2" color="text.secondary">
                    {term('accountNature', nature)}
                  </Typography>
                )}
              </TableCell>
              {cells.map(({ month, amount, before, typed }) => (
                <TableCell key={month} align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {amount && <FigureLink to={entries(accountId, month)}>{money(amount)}</FigureLink>}
                  {before !== null && before !== (amount ?? '0.00') && (
                    <Typography variant="body2" color="text.secondary">
                      {translate(typed ? 'ledger.typedBefore' : 'ledger.before', { amount: money(before) })}
                    </Typography>
                  )}
                </TableCell>
              ))}
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {money(total)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </Section>
  );
}
