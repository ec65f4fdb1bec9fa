import { TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { dayBefore } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { Explained } from '../../ui/Explained.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { movementsShown } from './movements-shown.js';
import { ChartFigure } from '../ChartFigure.js';
import { lyingHeight, RevenueWaterfall } from '../charts/index.js';
import type { RevenueStep } from '../report.js';
import { TableAndChart } from '../TableAndChart.js';
import { useRevenuePaths } from './useRevenuePaths.js';
import { floorOf, waterfallOf } from '../waterfall.js';

/** From the balance before the first month to that of the last one, movement by movement, as a table and as a waterfall. */
export function WholePeriod({ whole }: { whole: RevenueStep }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, signedMoney, shortMoney, month } = useFormat();
  const { subscriptionsOn, movementsOf } = useRevenuePaths();
  const span = { from: month(whole.from.slice(0, 7)), to: month(whole.to.slice(0, 7)) };
  const title = translate('reports.recurring.whole', span);
  const movements = movementsShown([whole]).map((movement) => ({
    movement,
    label: term('movement', movement),
    amount: whole[movement] ?? '0.00',
  }));
  const start = { label: translate('reports.recurring.start'), amount: whole.start };
  const end = { label: translate('reports.recurring.end'), amount: whole.end };
  const bars = waterfallOf(start, movements, end);
  const floor = floorOf(bars);
  return (
    <Section title={title}>
      <TableAndChart
        table={
          <ScrollTable label={title}>
            <TableBody>
              <Line label={start.label} figure={money(start.amount)} to={subscriptionsOn(dayBefore(whole.from))} />
              {movements.map(({ movement, label, amount }) => (
                <Line
                  key={movement}
                  label={label}
                  figure={signedMoney(amount)}
                  {...(Number(amount) !== 0 && { to: movementsOf(whole, movement) })}
                />
              ))}
              <Line label={end.label} figure={money(end.amount)} to={subscriptionsOn(whole.to)} />
            </TableBody>
          </ScrollTable>
        }
        chart={
          <ChartFigure label={translate('report.chartOf', { title })} height={lyingHeight(bars.length)}>
            <RevenueWaterfall bars={bars} floor={floor} format={shortMoney} />
            {floor > 0 && (
              <Typography variant="body2" color="text.secondary">
                {translate('reports.recurring.cutAxis', { amount: shortMoney(floor) })}
              </Typography>
            )}
          </ChartFigure>
        }
      />
      <Explained>{translate('reports.recurring.wholeFormula')}</Explained>
    </Section>
  );
}

function Line({ label, figure, to }: { label: string; figure: string; to?: string }) {
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {label}
      </TableCell>
      <TableCell align="right">
        <FigureLink {...(to && { to })}>{figure}</FigureLink>
      </TableCell>
    </TableRow>
  );
}
