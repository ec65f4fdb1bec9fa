import { TableBody, TableCell, TableHead, TableRow, type Theme, useMediaQuery } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import { PriceVersionLines, type PriceVersionsProps } from './PriceVersionLines.js';

/** The dated prices of a subscription: a table, or lines where the screen is too narrow for its amounts to be seen. */
export function PriceVersions(props: PriceVersionsProps) {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return isNarrow ? <PriceVersionLines {...props} /> : <PriceVersionTable {...props} />;
}

function PriceVersionTable({ subscription, renderAction }: PriceVersionsProps) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, number, percent } = useFormat();
  const period = usePeriodText();
  const label = (field: string) => translate(`resources.subscriptions.fields.versions.${field}`);
  return (
    <ScrollTable label={translate('subscription.pricesOf', { service: subscription.service })}>
      <TableHead>
        <TableRow>
          <TableCell>{label('period')}</TableCell>
          <TableCell>{label('cause')}</TableCell>
          <TableCell align="right">{label('quantity')}</TableCell>
          <TableCell align="right">{label('unitPrice')}</TableCell>
          <TableCell align="right">{label('discountPercent')}</TableCell>
          <TableCell align="right">{label('monthlyAmount')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {subscription.versions.map((version) => (
          <TableRow key={version.startsOn}>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>{period(version.startsOn, version.endsOn)}</TableCell>
            <TableCell>
              {term('cause', version.cause)}
              {renderAction?.(version)}
            </TableCell>
            <TableCell align="right">{number(version.quantity)}</TableCell>
            <TableCell align="right">{money(version.unitPrice)}</TableCell>
            <TableCell align="right">
              {Number(version.discountPercent) ? percent(version.discountPercent) : '–'}
            </TableCell>
            <TableCell align="right">{money(version.monthlyAmount)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}
