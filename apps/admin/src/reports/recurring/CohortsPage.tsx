import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { useNarrowing } from '../useNarrowing.js';
import { AddressField } from '../AddressField.js';
import { type CohortMeasure, CohortTable } from './CohortTable.js';
import type { CohortsData } from './figures.js';
import { RecurringPage } from './RecurringPage.js';

/** Who subscribed for the first time in each year, and what was kept of them every year since. */
export default function CohortsPage() {
  const translate = useTranslate();
  const [params, setParams] = useUrlState();
  const narrowing = useNarrowing();
  const path = `/reports/recurring-revenue/cohorts${queryString({ to: params.get('to'), ...narrowing, table: 'cohorts' })}`;
  const query = useApi<CohortsData>(path);
  const measure: CohortMeasure = params.get('shade') === 'monthly' ? 'monthly' : 'organizations';
  return (
    <RecurringPage
      title="cohortFigures.title"
      files={[{ label: 'figures.cohorts', path }]}
      choices={
        <>
          <AddressField name="to" type="month" label="figures.atMonth" shown={query.data?.on.slice(0, 7)} />
          <TextField
            select
            fullWidth={false}
            label={translate('cohortFigures.shade')}
            value={measure}
            onChange={(event) => setParams({ shade: event.target.value })}
            sx={{ minWidth: '11rem' }}
          >
            <MenuItem value="organizations">{translate('cohortFigures.organizations')}</MenuItem>
            <MenuItem value="monthly">{translate('cohortFigures.monthly')}</MenuItem>
          </TextField>
        </>
      }
    >
      <Section title={translate('cohortFigures.heading')}>
        <Loaded query={query}>{(report) => <CohortTable report={report} measure={measure} />}</Loaded>
        <Explained>{translate('cohortFigures.formula')}</Explained>
      </Section>
    </RecurringPage>
  );
}
