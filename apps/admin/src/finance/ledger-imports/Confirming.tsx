import { LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { LedgerImportDetail } from './ledger-import.js';

/** How far the job is that counts a confirmed file; it goes on when the page is closed. */
export function Confirming({ found: { handled, toHandle, state } }: { found: LedgerImportDetail }) {
  const translate = useTranslate();
  const term = useTerm();
  const { number } = useFormat();
  const text = translate('ledger.progress', { handled: number(handled), total: number(toHandle) });
  return (
    <Section title={term('ledgerState', state)}>
      <LinearProgress
        variant="determinate"
        value={toHandle > 0 ? Math.min(100, (100 * handled) / toHandle) : 0}
        aria-label={term('ledgerState', state)}
        aria-valuetext={text}
      />
      <Typography component="output" sx={{ display: 'block', my: 1 }}>
        {text}
      </Typography>
      <Typography color="text.secondary">{translate('ledger.goesOn')}</Typography>
    </Section>
  );
}
