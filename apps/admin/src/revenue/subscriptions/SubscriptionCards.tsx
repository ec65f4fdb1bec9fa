import { Box, Typography } from '@mui/material';
import { RecordsIterator, WithListContext, useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { PriceVersions } from './PriceVersions.js';
import { usePeriodicity } from '../../ui/usePeriodicity.js';
import type { Subscription } from './subscription.js';

/** The subscriptions of a contract or an organization, each with the prices it had and has. */
export function SubscriptionCards() {
  const translate = useTranslate();
  return (
    <WithListContext<Subscription>
      empty={<Typography variant="body2">{translate('resources.subscriptions.empty')}</Typography>}
      render={() => (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          <RecordsIterator<Subscription> render={(subscription) => <SubscriptionCard {...subscription} />} />
        </Box>
      )}
    />
  );
}

function SubscriptionCard(subscription: Subscription) {
  const { id, service, category, contractId, contractReference, contractStage, endReason, monthlyAmount } =
    subscription;
  const translate = useTranslate();
  const term = useTerm();
  const { money } = useFormat();
  const periodicity = usePeriodicity();
  return (
    <Box component="li" sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 2 }}>
        <Typography component="h3" variant="h3">
          <RecordLink resource="subscriptions" id={id}>
            {service}
          </RecordLink>
        </Typography>
        {contractStage === 'signed' ? (
          <Typography>{translate('subscription.perMonth', { amount: money(monthlyAmount) })}</Typography>
        ) : (
          <StatusChip of="contractStage" value={contractStage} />
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {[term('category', category), periodicity(subscription), term('billed', subscription.billed)].join(' · ')}
        {' · '}
        <RecordLink resource="contracts" id={contractId} isCode>
          {contractReference}
        </RecordLink>
        {endReason && ` · ${endReason}`}
      </Typography>
      <PriceVersions subscription={subscription} />
    </Box>
  );
}
