import { Box, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { Curves } from '../charts/index.js';
import type { Revenue } from './OrganizationRevenue.js';

const HEIGHT = 220;

/** The recurring revenue of one organization month by month, drawn, and as a table for who asks; nothing where it has none. */
export function OrganizationCurve({ curve }: Pick<Revenue, 'curve'>) {
  const translate = useTranslate();
  const { month: named, money, shortMoney } = useFormat();
  if (curve.length === 0) return null;
  const title = translate('account.curve');
  return (
    <div>
      <ChartFigure label={translate('report.chartOf', { title })} height={HEIGHT}>
        <Curves
          steps={curve.map(({ month }) => named(month))}
          curves={[{ label: translate('account.mrr'), values: curve.map(({ amount }) => Number(amount)) }]}
          format={shortMoney}
          height={HEIGHT}
        />
      </ChartFigure>
      <Box component="details" sx={{ fontSize: '0.875rem', '& table': { maxWidth: '24rem' } }}>
        <summary style={{ cursor: 'pointer' }}>{translate('account.asTable')}</summary>
        <ScrollTable label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('report.month')}</TableCell>
              <TableCell align="right">{translate('account.mrr')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {curve.toReversed().map(({ month, amount }) => (
              <TableRow key={month}>
                <TableCell>{named(month)}</TableCell>
                <TableCell align="right">{money(amount)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      </Box>
    </div>
  );
}
