import { Box, Typography } from '@mui/material';
import { sumAmounts } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodicity } from '../../ui/usePeriodicity.js';
import type { Opportunity, OpportunityLine } from './opportunity.js';

/** What the opportunity would sell; nothing when its amounts were typed. */
export function OpportunityLines({ opportunity: { lines } }: { opportunity: Opportunity }) {
  const translate = useTranslate();
  if (lines.length === 0) return null;
  return (
    <Section title={translate('resources.opportunities.fields.lines')}>
      <Lines lines={lines} />
    </Section>
  );
}

/** What is sold once by an opportunity that is won: nobody but a person invoices it. */
export function LinesToInvoice({ opportunity: { outcome, lines } }: { opportunity: Opportunity }) {
  const translate = useTranslate();
  const { money } = useFormat();
  const once = lines.filter(({ periodUnit }) => periodUnit === null);
  if (outcome !== 'won' || once.length === 0) return null;
  const total = money(sumAmounts(once.map(({ amount }) => amount)));
  return (
    <Section title={translate('opportunity.toInvoice.title', { total })}>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('opportunity.toInvoice.text')}
      </Typography>
      <Lines lines={once} />
    </Section>
  );
}

function Lines({ lines }: { lines: OpportunityLine[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </Box>
  );
}

/** 'Hébergement … 67,50 € tous les mois', then how it is made: '3 × 25,00 € · −10,0 %'. */
function Line({ line }: { line: OpportunityLine }) {
  const { serviceId, label, quantity, unitPrice, discountPercent, periodUnit, periodCount, amount } = line;
  const translate = useTranslate();
  const periodicity = usePeriodicity();
  const { money, number, percent } = useFormat();
  const often = periodUnit ? periodicity({ periodUnit, periodCount: periodCount ?? 1 }) : translate('opportunity.once');
  const parts = [
    `${number(quantity)} × ${money(unitPrice)}`,
    Number(discountPercent) > 0 && `−${percent(discountPercent)}`,
  ];
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 2 }}>
        <Typography variant="body2" component="span">
          {serviceId === null ? (
            label
          ) : (
            <RecordLink resource="services" id={serviceId}>
              {label}
            </RecordLink>
          )}
        </Typography>
        <Typography variant="body2">{`${money(amount)} ${often}`}</Typography>
      </Box>
      <Typography variant="body2" color="text.secondary">
        {parts.filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}
