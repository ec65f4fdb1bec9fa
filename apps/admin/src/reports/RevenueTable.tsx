import { TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { MOVEMENTS } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { queryString } from '../providers/http.js';
import { FigureLink, listPath } from '../ui/FigureLink.js';
import { ScrollTable } from '../ui/ScrollTable.js';
import { useTerm } from '../ui/terms.js';
import { useFormat } from '../ui/useFormat.js';
import { difference } from './difference.js';
import { lastDayBefore, lastDayOf } from './month-ends.js';
import { useNarrowing } from './useNarrowing.js';
import type { RevenueMonth } from './report.js';

/** Start, movements and end of each month; each figure opens the subscriptions or the movements behind it. */
export function RevenueTable({ months }: { months: RevenueMonth[] }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, signedMoney, month: named } = useFormat();
  const narrowing = useNarrowing();
  const subscriptionsOn = (activeOn: string) => listPath('subscriptions', { activeOn, ...narrowing });
  const endBefore = yearEarlier(months);
  return (
    <ScrollTable label={translate('reports.recurring.bridge')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('report.month')}</TableCell>
          <TableCell align="right">{translate('reports.recurring.start')}</TableCell>
          {MOVEMENTS.map((movement) => (
            <TableCell key={movement} align="right">
              {term('movement', movement)}
            </TableCell>
          ))}
          <TableCell align="right">{translate('reports.recurring.end')}</TableCell>
          <TableCell align="right">{translate('reports.recurring.overYear')}</TableCell>
          <TableCell align="right">{translate('reports.recurring.arr')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {months.map((row) => (
          <TableRow key={row.month} sx={{ '& td': { whiteSpace: 'nowrap' } }}>
            <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
              {named(row.month)}
            </TableCell>
            <TableCell align="right">
              <FigureLink to={subscriptionsOn(lastDayBefore(row.month))}>{money(row.start)}</FigureLink>
            </TableCell>
            {MOVEMENTS.map((movement) => (
              <TableCell key={movement} align="right">
                <MovementLink month={row.month} movement={movement} isZero={Number(row[movement]) === 0}>
                  {signedMoney(row[movement])}
                </MovementLink>
              </TableCell>
            ))}
            <TableCell align="right" sx={{ fontWeight: 600 }}>
              <FigureLink to={subscriptionsOn(lastDayOf(row.month))}>{money(row.end)}</FigureLink>
            </TableCell>
            <TableCell align="right">{signedOrNone(row, endBefore, signedMoney)}</TableCell>
            <TableCell align="right">{money(row.arr)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

interface MovementLinkProps {
  month: string;
  movement: string;
  isZero: boolean;
  children: string;
}

function MovementLink({ month, movement, isZero, children }: MovementLinkProps) {
  const narrowing = useNarrowing();
  if (isZero) return <>–</>;
  const asked = queryString({ from: month, to: month, movement, ...narrowing });
  const to = `/reports/recurring-revenue/movements${asked}`;
  return <FigureLink to={to}>{children}</FigureLink>;
}

/** The end of the same month one year earlier, where the page shows it. */
function yearEarlier(months: RevenueMonth[]): Map<string, string> {
  return new Map(months.map(({ month, end }) => [`${Number(month.slice(0, 4)) + 1}${month.slice(4)}`, end]));
}

function signedOrNone(
  { month, end }: RevenueMonth,
  before: Map<string, string>,
  format: (amount: string) => string,
): string {
  const earlier = before.get(month);
  return earlier === undefined ? '–' : format(difference(end, earlier));
}
