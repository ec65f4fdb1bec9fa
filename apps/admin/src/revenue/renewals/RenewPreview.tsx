import { Alert, Box, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import { request, sentenceOf } from '../../providers/http.js';
import { ColumnTitles } from '../../ui/ColumnTitles.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { useDebounced } from '../../ui/useDebounced.js';
import { useFormat } from '../../ui/useFormat.js';
import { bodyOf, type FixedTerm, type Renewed, type RenewValues } from './fixed-renewal.js';

const SETTLED_MS = 300;
const COLUMNS = ['service', 'endedOn', 'endsOn'];
const AMOUNTS = ['monthlyBefore', 'monthlyAfter'];

/** What the renewal in the form would make of the subscriptions and of the money: the same request, nothing kept. */
export function RenewPreview({ contract }: { contract: FixedTerm }) {
  const translate = useTranslate();
  const { money, signedMoney, day } = useFormat();
  const { isSubmitting } = useFormState();
  const values = useDebounced<RenewValues>(useWatch(), SETTLED_MS);
  const body = { ...bodyOf(contract, values), dryRun: true };
  const { data, error } = useQuery<Renewed, Error>({
    queryKey: ['renewContract', contract.id, body],
    queryFn: () => request<Renewed>(`/contracts/${contract.id}/renew`, { method: 'POST', body }),
    enabled: Boolean(values.endsOn) && !isSubmitting,
    retry: false,
    placeholderData: (previous) => previous,
  });
  if (error) return <Alert severity="warning">{sentenceOf(error)}</Alert>;
  if (!data) return null;
  const label = (column: string) => translate(`fixedRenewal.columns.${column}`);
  return (
    <Box component="section" aria-live="polite">
      <Typography variant="h3" sx={{ mb: 1 }}>
        {translate('fixedRenewal.preview', { number: data.amendmentNumber, day: day(data.effectiveOn) })}
      </Typography>
      {data.subscriptions.length > 0 && (
        <ScrollTable label={translate('fixedRenewal.subscriptions')}>
          <ColumnTitles columns={COLUMNS} amounts={AMOUNTS} label={label} />
          <TableBody>
            {data.subscriptions.map(({ id, service, endedOn, endsOn, monthlyBefore, monthlyAfter }) => (
              <TableRow key={id}>
                <TableCell>{service}</TableCell>
                <TableCell>{endedOn ? day(endedOn) : translate('period.noEnd')}</TableCell>
                <TableCell>{endsOn ? day(endsOn) : translate('period.noEnd')}</TableCell>
                <TableCell align="right">{money(monthlyBefore)}</TableCell>
                <TableCell align="right">{money(monthlyAfter)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
      <Facts>
        <Fact label={label('monthlyBefore')}>{money(data.monthlyBefore)}</Fact>
        <Fact label={label('monthlyAfter')}>{money(data.monthlyAfter)}</Fact>
        <Fact label={label('yearlyEffect')}>{signedMoney(data.yearlyEffect)}</Fact>
      </Facts>
    </Box>
  );
}
