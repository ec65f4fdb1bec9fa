import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { LedgerImportDetail } from './ledger-import.js';

/** Entries that do not balance, and rows that cannot be read. */
export function LedgerFaults({ found }: { found: LedgerImportDetail }) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const { faults, faultCount, unbalanced, unbalancedCount } = found;
  if (faultCount + unbalancedCount === 0) return null;
  return (
    <Section title={translate('ledger.faults')}>
      {unbalancedCount > 0 && (
        <>
          <Typography>{translate('ledger.unbalanced', { smart_count: unbalancedCount })}</Typography>
          <ul>
            {unbalanced.map(({ journal, entry, day: on, amount }) => (
              <li key={`${journal} ${entry}`}>
                {translate('ledger.entryBy', { entry: `${journal} ${entry}`, day: day(on), amount: money(amount) })}
              </li>
            ))}
          </ul>
        </>
      )}
      {faultCount > 0 && (
        <>
          <Typography>{translate('ledger.unreadable', { smart_count: faultCount })}</Typography>
          <ul>
            {faults.map(({ row, fault }) => (
              <li key={row}>{translate(`ledger.fault.${fault}`, { row })}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
