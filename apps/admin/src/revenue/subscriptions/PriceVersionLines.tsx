import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { PriceVersion, Subscription } from './subscription.js';

export interface PriceVersionsProps {
  subscription: Subscription;
  /** What is beside a version, such as what takes it back. */
  renderAction?: (version: PriceVersion) => ReactNode;
}

/** Each price in lines: when and how much per month, then how it is made: 'Changement · 3 × 75,00 € · −10,0 %'. */
export function PriceVersionLines({ subscription, renderAction }: PriceVersionsProps) {
  const translate = useTranslate();
  const term = useTerm();
  const { money, number, percent } = useFormat();
  const period = usePeriodText();
  return (
    <Box
      component="ul"
      aria-label={translate('subscription.pricesOf', { service: subscription.service })}
      sx={{ listStyle: 'none', m: 0, p: 0 }}
    >
      {subscription.versions.map((version) => {
        const { startsOn, endsOn, cause, quantity, unitPrice, discountPercent } = version;
        const parts = [
          term('cause', cause),
          `${number(quantity)} × ${money(unitPrice)}`,
          Number(discountPercent) > 0 && `−${percent(discountPercent)}`,
        ];
        return (
          <Box key={startsOn} component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 2 }}>
              <Typography variant="body2">{period(startsOn, endsOn)}</Typography>
              <Typography variant="body2">
                {translate('subscription.perMonth', { amount: money(version.monthlyAmount) })}
              </Typography>
            </Box>
            <Typography variant="body2" color="text.secondary" component="div">
              {parts.filter(Boolean).join(' · ')}
              {renderAction?.(version)}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
}
