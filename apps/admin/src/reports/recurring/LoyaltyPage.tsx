import { queryString } from '../../providers/http.js';
import { MonthRange } from '../MonthRange.js';
import { useMonths } from '../useMonths.js';
import { useNarrowing } from '../useNarrowing.js';
import { LossesSection } from './LossesSection.js';
import { RecurringPage } from './RecurringPage.js';
import { TermEndsSection } from './TermEndsSection.js';

/** What came up for renewal and what became of it, and why revenue was lost. */
export default function LoyaltyPage() {
  const months = useMonths();
  const narrowing = useNarrowing();
  const asked = months && queryString({ ...months, ...narrowing });
  const files = [
    { label: 'termEnds.heading', path: `/reports/recurring-revenue/term-ends${asked}` },
    { label: 'losses.heading', path: `/reports/recurring-revenue/losses${asked}` },
  ];
  return (
    <RecurringPage title="termEnds.title" choices={<MonthRange />} files={asked ? files : []}>
      {asked && <TermEndsSection asked={asked} />}
      {asked && <LossesSection asked={asked} />}
    </RecurringPage>
  );
}
