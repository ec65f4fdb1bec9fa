import { Box, Chip, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { Organization } from './organization.js';

/** The addresses of the organization beside its seat, those of today first; nothing when it has none. */
export function Addresses() {
  const record = useRecordContext<Organization>();
  const translate = useTranslate();
  const term = useTerm();
  const period = usePeriodText();
  const { addresses = [] } = record ?? {};
  if (addresses.length === 0) return null;
  return (
    <Section title={translate('address.others')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {addresses.map(({ id, kind, label, address, postcode, city, startsOn, endsOn, isCurrent }) => (
          <Box component="li" key={id} sx={{ py: 0.75, overflowWrap: 'anywhere' }}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <Chip size="small" variant="outlined" label={term('addressKind', kind)} />
              {label && <span>{label}</span>}
              {(!isCurrent || startsOn !== null || endsOn !== null) && (
                <Typography variant="body2" component="span" color="text.secondary">
                  {period(startsOn, endsOn)}
                </Typography>
              )}
            </Box>
            <Box sx={{ whiteSpace: 'pre-line' }}>{address}</Box>
            <Box>{`${postcode} ${city}`}</Box>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
