import { Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Opportunity } from './opportunity.js';

/** Says of a stale opportunity that it is, and since when it is in its stage. */
export function StaleChip({ opportunity: { isStale, stageSince } }: { opportunity: Opportunity }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (!isStale) return null;
  return (
    <Chip
      component="span"
      size="small"
      variant="outlined"
      color="warning"
      label={translate('opportunity.stale', { day: day(stageSince) })}
    />
  );
}

/** What its stage asks before it goes on, and is not filled in. */
export function MissingFacts({ opportunity: { missing } }: { opportunity: Opportunity }) {
  const translate = useTranslate();
  const term = useTerm();
  if (missing.length === 0) return null;
  const facts = missing.map((fact) => term('exitFact', fact)).join(', ');
  return (
    <Typography variant="body2" color="warning.dark">
      {translate('opportunity.missing', { facts })}
    </Typography>
  );
}
