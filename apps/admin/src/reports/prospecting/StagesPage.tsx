import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Explained } from '../../ui/Explained.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { ChartFigure } from '../ChartFigure.js';
import { BilledMonths } from '../charts/index.js';
import { MonthRange } from '../MonthRange.js';
import { useMonths } from '../useMonths.js';
import { PROSPECTING_NARROWINGS, useNarrowing } from '../useNarrowing.js';
import type { StagePassages } from './figures.js';
import { PASSAGES, StagesTable } from './StagesTable.js';
import { ProspectingPage } from './ProspectingPage.js';

const CHART_HEIGHT = 260;

/** How long opportunities stay in each stage, where they go from there, and the chance that each stage proved to be. */
export default function StagesPage() {
  const translate = useTranslate();
  const months = useMonths(1);
  const narrowing = useNarrowing(PROSPECTING_NARROWINGS);
  const path = months && `/reports/prospecting/stages${queryString({ ...months, ...narrowing })}`;
  const query = useApi<StagePassages>(path);
  return (
    <ProspectingPage
      title="passages.title"
      choices={<MonthRange years={1} />}
      files={path ? [{ label: 'passages.title', path }] : []}
    >
      <Section title={translate('passages.heading')}>
        <Loaded query={query}>
          {(report) => (
            <>
              <StagesTable report={report} />
              <Passages report={report} />
            </>
          )}
        </Loaded>
        <Explained>{translate('passages.formula')}</Explained>
      </Section>
    </ProspectingPage>
  );
}

function Passages({ report: { stages } }: { report: StagePassages }) {
  const translate = useTranslate();
  const { number } = useFormat();
  if (stages.every(({ left }) => left === 0)) return null;
  return (
    <ChartFigure label={translate('report.chartOf', { title: translate('passages.heading') })} height={CHART_HEIGHT}>
      <BilledMonths
        months={stages.map(({ stageName }) => stageName)}
        parts={PASSAGES.map((passage) => ({
          label: translate(`passages.${passage}`),
          values: stages.map((stage) => stage[passage]),
        }))}
        format={(value) => number(value)}
        height={CHART_HEIGHT}
      />
    </ChartFigure>
  );
}
