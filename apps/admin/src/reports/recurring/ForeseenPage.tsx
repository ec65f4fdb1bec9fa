import { useUrlState } from '../../ui/useUrlState.js';
import { queryString } from '../../providers/http.js';
import { useNarrowing } from '../useNarrowing.js';
import { useYear } from '../YearSelect.js';
import { BillingSection } from './BillingSection.js';
import { CommittedSection } from './CommittedSection.js';
import { RecurringPage } from './RecurringPage.js';
import { SecuredSection } from './SecuredSection.js';

/** What signed subscriptions are to bring: in the billing of each month, in the revenue of a year on, in a fiscal year. */
export default function ForeseenPage() {
  const [params] = useUrlState();
  const narrowing = useNarrowing();
  const year = useYear();
  const pathOf = (name: string, asked: object) =>
    `/reports/recurring-revenue/${name}${queryString({ ...asked, ...narrowing })}`;
  const billing = pathOf('billing', { from: params.get('from'), months: 24 });
  const committed = pathOf('committed', { on: params.get('on'), months: 12 });
  const secured = year ? pathOf('secured', { year }) : undefined;
  return (
    <RecurringPage
      title="figures.foreseen"
      files={[
        { label: 'billing.heading', path: billing },
        { label: 'committedFigures.heading', path: committed },
        ...(secured ? [{ label: 'securedFigures.heading', path: secured }] : []),
      ]}
    >
      <BillingSection path={billing} />
      <CommittedSection path={committed} />
      {secured && <SecuredSection path={secured} />}
    </RecurringPage>
  );
}
