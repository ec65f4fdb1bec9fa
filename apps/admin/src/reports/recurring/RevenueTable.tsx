import { TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { dayBefore } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { FigureLink } from '../../ui/FigureLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { difference } from '../difference.js';
import type { RecurringRevenueData, RevenueStep } from '../report.js';
import { movementsShown } from './movements-shown.js';
import { usePeriodName } from './usePeriodName.js';
import { useRevenuePaths } from './useRevenuePaths.js';

/** Start, movements and end of each month, quarter or year; each figure opens what is behind it. */
export function RevenueTable({ report: { step, steps } }: { report: RecurringRevenueData }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, signedMoney } = useFormat();
  const named = usePeriodName(step);
  const { subscriptionsOn, movementsOf } = useRevenuePaths();
  const movements = movementsShown(steps);
  const endBefore = yearEarlier(steps);
  return (
    <ScrollTable label={translate('reports.recurring.bridge')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate(`report.steps.${step}`)}</TableCell>
          <TableCell align="right">{translate('reports.recurring.start')}</TableCell>
          {movements.map((movement) => (
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
        {steps.map((row) => (
          <TableRow key={row.period} sx={{ '& td': { whiteSpace: 'nowrap' } }}>
            <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
              {named(row)}
            </TableCell>
            <TableCell align="right">
              <FigureLink to={subscriptionsOn(dayBefore(row.from))}>{money(row.start)}</FigureLink>
            </TableCell>
            {movements.map((movement) => {
              const amount = row[movement] ?? '0.00';
              return (
                <TableCell key={movement} align="right">
                  {Number(amount) === 0 ? (
                    '–'
                  ) : (
                    <FigureLink to={movementsOf(row, movement)}>{signedMoney(amount)}</FigureLink>
                  )}
                </TableCell>
              );
            })}
            <TableCell align="right" sx={{ fontWeight: 600 }}>
              <FigureLink to={subscriptionsOn(row.to)}>{money(row.end)}</FigureLink>
            </TableCell>
            <TableCell align="right">{signedOrNone(row, endBefore, signedMoney)}</TableCell>
            <TableCell align="right">{money(row.arr)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** The end of the same step one year earlier, where the page shows it whole. */
function yearEarlier(steps: RevenueStep[]): Map<string, string> {
  const whole = steps.filter(({ isPartial }) => !isPartial);
  return new Map(whole.map(({ period, end }) => [`${Number(period.slice(0, 4)) + 1}${period.slice(4)}`, end]));
}

function signedOrNone(
  { period, end, isPartial }: RevenueStep,
  before: Map<string, string>,
  format: (amount: string) => string,
): string {
  const earlier = isPartial ? undefined : before.get(period);
  return earlier === undefined ? '–' : format(difference(end, earlier));
}
