import { useTranslate } from 'react-admin';
import { JobProgress } from '../../ui/JobProgress.js';
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
      <JobProgress
        name={term('ledgerState', state)}
        handled={handled}
        total={toHandle}
        text={text}
        goesOn={translate('ledger.goesOn')}
      />
    </Section>
  );
}
