import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FigureLink } from '../../ui/FigureLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useFormat } from '../../ui/useFormat.js';
import type { RevenueStep } from '../report.js';
import { useRevenuePaths } from './useRevenuePaths.js';

/** The days on which the balance changed, with the subscriptions behind; the file of the page has them all. */
export function DayTable({ days }: { days: RevenueStep[] }) {
  const translate = useTranslate();
  const { day, money, signedMoney } = useFormat();
  const { subscriptionsOn, subscriptionsChangedOn } = useRevenuePaths();
  const changed = days.filter(({ change }) => Number(change) !== 0);
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('reports.recurring.changedDays', { smart_count: changed.length, days: days.length })}
      </Typography>
      {changed.length > 0 && (
        <ScrollTable label={translate('reports.recurring.byDay')}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('report.steps.day')}</TableCell>
              <TableCell align="right">{translate('reports.recurring.change')}</TableCell>
              <TableCell align="right">{translate('reports.recurring.end')}</TableCell>
              <TableCell align="right">{translate('reports.recurring.arr')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {changed.map(({ period, change, end, arr }) => (
              <TableRow key={period} sx={{ '& td': { whiteSpace: 'nowrap' } }}>
                <TableCell component="th" scope="row">
                  {day(period)}
                </TableCell>
                <TableCell align="right">
                  <FigureLink to={subscriptionsChangedOn(period)}>{signedMoney(change)}</FigureLink>
                </TableCell>
                <TableCell align="right" sx={{ fontWeight: 600 }}>
                  <FigureLink to={subscriptionsOn(period)}>{money(end)}</FigureLink>
                </TableCell>
                <TableCell align="right">{money(arr)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </>
  );
}
