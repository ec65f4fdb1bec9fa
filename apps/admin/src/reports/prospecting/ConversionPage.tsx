import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { DimensionSelect } from '../DimensionSelect.js';
import { MonthRange } from '../MonthRange.js';
import { useMonths } from '../useMonths.js';
import { PROSPECTING_NARROWINGS, useNarrowing } from '../useNarrowing.js';
import { ConversionChart } from './ConversionChart.js';
import { ConversionTable } from './ConversionTable.js';
import type { Conversion } from './figures.js';
import { ProspectingPage } from './ProspectingPage.js';

const DIMENSIONS = ['source', 'territory', 'assignee'] as const;

/** What share of the opportunities closed in some months was won, and how long they took. */
export default function ConversionPage() {
  const translate = useTranslate();
  const months = useMonths(1);
  const narrowing = useNarrowing(PROSPECTING_NARROWINGS);
  const [params] = useUrlState();
  const asked = months && queryString({ ...months, by: params.get('by') ?? 'source', ...narrowing });
  const path = asked && `/reports/prospecting/conversion${asked}`;
  const query = useApi<Conversion>(path);
  return (
    <ProspectingPage
      title="conversion.title"
      choices={<MonthRange years={1} />}
      files={path ? [{ label: 'conversion.title', path }] : []}
    >
      <Section
        title={translate('conversion.heading')}
        action={<DimensionSelect label="conversion.by" words="conversion.dimensions" dimensions={DIMENSIONS} />}
      >
        <Loaded query={query}>
          {(report) => (
            <>
              <ConversionTable report={report} />
              <ConversionChart report={report} />
            </>
          )}
        </Loaded>
        <Explained>{translate('conversion.formula')}</Explained>
      </Section>
    </ProspectingPage>
  );
}
