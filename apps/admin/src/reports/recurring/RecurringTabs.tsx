import { queryString } from '../../providers/http.js';
import { ReportTabs } from '../ReportTabs.js';
import { useNarrowing } from '../useNarrowing.js';

const ROOT = '/reports/recurring-revenue';
const PAGES = [
  { path: ROOT, label: 'figures.evolution', lists: [`${ROOT}/movements`, `${ROOT}/retention`] },
  { path: `${ROOT}/loyalty`, label: 'figures.loyalty', lists: [`${ROOT}/term-ends`, `${ROOT}/losses`] },
  { path: `${ROOT}/cohorts`, label: 'figures.cohorts', lists: [] },
  { path: `${ROOT}/foreseen`, label: 'figures.foreseen', lists: [`${ROOT}/bills`, `${ROOT}/committed`] },
  { path: `${ROOT}/day`, label: 'figures.day', lists: [] },
];

/** The pages of the recurring revenue. What one is narrowed to, so is the next; its days are its own. */
export function RecurringTabs() {
  return <ReportTabs label="figures.tabs" pages={PAGES} narrowed={queryString(useNarrowing())} />;
}
