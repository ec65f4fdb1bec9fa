import { Typography } from '@mui/material';
import { documentTotals, type DocumentTotals } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Fact, Facts } from '../../ui/Facts.js';
import { useFormat } from '../../ui/useFormat.js';
import { computedAmount } from './LineInputs.js';
import type { InvoiceLine } from './invoice.js';

/** The totals of what is typed, by the very rule the API stores them with. */
export function LiveTotals() {
  const lines = useWatch({ name: 'lines' }) as Partial<InvoiceLine>[] | null;
  const translate = useTranslate();
  const { money } = useFormat();
  const totals = totalsOf(lines ?? []);
  return (
    <output style={{ display: 'block', width: '100%' }}>
      <Typography variant="h2" sx={{ my: 1 }}>
        {translate('invoice.totals')}
      </Typography>
      <Facts>
        {(['netAmount', 'vatAmount', 'grossAmount'] as const).map((source) => (
          <Fact key={source} label={translate(`resources.invoices.fields.${source}`)}>
            {totals ? money(totals[source]) : '–'}
          </Fact>
        ))}
      </Facts>
    </output>
  );
}

function totalsOf(lines: Partial<InvoiceLine>[]): DocumentTotals | undefined {
  const complete = lines.flatMap((line) => {
    const amount = computedAmount(line);
    return amount && line.vatRate ? [{ amount, vatRate: line.vatRate }] : [];
  });
  try {
    return documentTotals(complete);
  } catch {
    return undefined;
  }
}
