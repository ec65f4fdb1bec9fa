import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import { request } from '../../providers/http.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { useDebounced } from '../../ui/useDebounced.js';
import { useFormat } from '../../ui/useFormat.js';
import { bodyOf, type ChangeKind, type ChangeOutcome, type ChangeValues } from './change.js';
import { PriceVersions } from './PriceVersions.js';
import type { Subscription } from './subscription.js';

const SETTLED_MS = 300;

/** What the change in the form would do: the same request, of which nothing is kept. */
export function ChangePreview({ kind, subscription }: { kind: ChangeKind; subscription: Subscription }) {
  const translate = useTranslate();
  const { money, day } = useFormat();
  const { isSubmitting } = useFormState();
  const values = useDebounced<ChangeValues>(useWatch(), SETTLED_MS);
  const body = { ...bodyOf(kind, subscription.version, values), dryRun: true };
  const isTold = isComplete(kind, values);
  const { data, error, isFetching } = useQuery<ChangeOutcome, Error>({
    queryKey: ['subscriptionChange', subscription.id, body],
    queryFn: () => request<ChangeOutcome>(`/subscriptions/${subscription.id}/changes`, { method: 'POST', body }),
    // Once it is saved, what it was about is no longer so.
    enabled: isTold && !isSubmitting,
    retry: false,
  });
  if (!isTold) return null;
  if (error) return <Alert severity="warning">{error.message}</Alert>;
  return (
    <Box component="section" aria-live="polite" sx={{ minHeight: 120 }}>
      {isFetching && <LinearProgress aria-label={translate('ra.page.loading')} />}
      {data && (
        <>
          <Typography variant="h3" sx={{ my: 1 }}>
            {translate('subscription.change.preview', { day: day(data.on) })}
          </Typography>
          <PriceVersions subscription={data.subscription} />
          <Typography variant="body2" sx={{ my: 1 }}>
            {data.billedUntil
              ? translate('subscription.change.billedUntil', { day: day(data.billedUntil) })
              : translate('subscription.change.neverBilled')}
          </Typography>
          {data.periods.length > 0 && (
            <Facts>
              <Fact label={translate('subscription.change.toCredit')}>{money(data.toCredit)}</Fact>
              <Fact label={translate('subscription.change.toInvoice')}>{money(data.toInvoice)}</Fact>
              <Fact label={translate('subscription.change.net')}>{money(data.net)}</Fact>
            </Facts>
          )}
        </>
      )}
    </Box>
  );
}

/** Whether there is something to ask about. */
function isComplete(kind: ChangeKind, values: ChangeValues): boolean {
  const { when, on, until, quantity, unitPrice, discountPercent, discountAmount } = values;
  if (when === 'on' && !on) return false;
  if (kind === 'trial') return Boolean(until);
  if (kind === 'discount') return Boolean(discountPercent || discountAmount);
  return kind !== 'price' || Boolean(quantity || unitPrice || discountPercent);
}
