import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { DimensionSelect } from '../DimensionSelect.js';
import { MonthRange } from '../MonthRange.js';
import { ReportPage } from '../ReportPage.js';
import { useMonths } from '../useMonths.js';
import { TimeSpentTable } from './TimeSpentTable.js';

const DIMENSIONS = ['organization', 'subscription', 'kind', 'colleague', 'month'] as const;

/** What time was spent on in some months, whatever it was spent on. */
export default function TimeSpentPage() {
  const translate = useTranslate();
  const months = useMonths(1);
  const [params] = useUrlState();
  const by = params.get('by') ?? DIMENSIONS[0];
  const path = months && `/reports/work/time-spent${queryString({ ...months, by })}`;
  const query = useApi<Schemas['TimeSpentOut']>(path);
  return (
    <ReportPage
      title="timeSpent.title"
      choices={<MonthRange years={1} />}
      files={path ? [{ label: 'timeSpent.title', path }] : []}
    >
      <Section
        title={translate('timeSpent.heading')}
        action={<DimensionSelect label="timeSpent.by" words="timeSpent.dimensions" dimensions={DIMENSIONS} />}
      >
        <Loaded query={query}>{(report) => <TimeSpentTable report={report} />}</Loaded>
        <Explained>{translate('timeSpent.formula')}</Explained>
      </Section>
    </ReportPage>
  );
}
