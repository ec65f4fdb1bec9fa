import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { useNarrowing } from '../useNarrowing.js';
import { AddressField } from '../AddressField.js';
import type { MarginsData, PastDueData } from './figures.js';
import { MarginsSection } from './MarginsSection.js';
import { PastDueSection } from './PastDueSection.js';
import { RecurringPage } from './RecurringPage.js';

/** The recurring revenue of a day: what its services leave, and who is late to pay. */
export default function RevenueDayPage() {
  const [params] = useUrlState();
  const narrowing = useNarrowing();
  const pathOf = (name: string, table: string) =>
    `/reports/recurring-revenue/${name}${queryString({ on: params.get('on'), ...narrowing, table })}`;
  const marginsPath = pathOf('margins', 'services');
  const pastDuePath = pathOf('past-due', 'organizations');
  const margins = useApi<MarginsData>(marginsPath);
  const pastDue = useApi<PastDueData>(pastDuePath);
  return (
    <RecurringPage
      title="margins.title"
      choices={<AddressField name="on" type="date" label="figures.onDay" shown={margins.data?.on} />}
      files={[
        { label: 'margins.file', path: marginsPath },
        { label: 'pastDue.file', path: pastDuePath },
      ]}
    >
      <MarginsSection query={margins} />
      <PastDueSection query={pastDue} />
    </RecurringPage>
  );
}
