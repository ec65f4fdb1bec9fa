import { TableBody, TableCell, TableFooter, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { Invoice } from './invoice.js';

/** The lines of an invoice and its stored totals. */
export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, number, percent } = useFormat();
  const period = usePeriodText();
  const label = (field: string) => translate(`resources.invoices.fields.lines.${field}`);
  return (
    <ScrollTable label={translate('resources.invoices.groups.lines')}>
      <TableHead>
        <TableRow>
          <TableCell>{label('description')}</TableCell>
          <TableCell>{label('nature')}</TableCell>
          <TableCell>{label('category')}</TableCell>
          <TableCell align="right">{label('quantity')}</TableCell>
          <TableCell align="right">{label('unitPrice')}</TableCell>
          <TableCell align="right">{label('vatRate')}</TableCell>
          <TableCell align="right">{label('amount')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {(invoice.lines ?? []).map((line) => (
          <TableRow key={line.id}>
            <TableCell sx={{ minWidth: '14rem' }}>
              {line.description}
              {line.periodStartsOn && (
                <Typography variant="body2" color="text.secondary">
                  {period(line.periodStartsOn, line.periodEndsOn)}
                </Typography>
              )}
            </TableCell>
            <TableCell>{term('nature', line.nature)}</TableCell>
            <TableCell>{term('category', line.category)}</TableCell>
            <TableCell align="right">{number(line.quantity)}</TableCell>
            <TableCell align="right">{money(line.unitPrice)}</TableCell>
            <TableCell align="right">{percent(line.vatRate)}</TableCell>
            <TableCell align="right">{money(line.amount)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        {(['netAmount', 'vatAmount', 'grossAmount'] as const).map((source) => (
          <TableRow key={source}>
            <TableCell colSpan={6} align="right">
              {translate(`resources.invoices.fields.${source}`)}
            </TableCell>
            <TableCell align="right" sx={{ fontWeight: 600, color: 'text.primary', whiteSpace: 'nowrap' }}>
              {money(invoice[source])}
            </TableCell>
          </TableRow>
        ))}
      </TableFooter>
    </ScrollTable>
  );
}
