import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { ResultChart, ResultTable } from '../analyses/index.js';
import type { CardProps } from './card-kind.js';
import type { AnalysisOptions } from './report-options.js';

/** The chart of a saved analysis, or the first rows of its answer with their total. */
export default function AnalysisCard({ title, options: { analysisId, shape, rows } }: CardProps<AnalysisOptions>) {
  const translate = useTranslate();
  const query = useApi<Schemas['AnalysisAndResultOut']>(`/analyses/${analysisId}/result`);
  const open = (
    <RecordLink resource="analyses" id={analysisId}>
      {translate('dashboards.openAnalysis')}
    </RecordLink>
  );
  return (
    <Section title={title} action={open}>
      <Loaded query={query}>
        {({ result }) =>
          shape === 'chart' && result.chart !== 'none' ? (
            <ResultChart label={title} result={result} />
          ) : (
            <ResultTable label={title} result={{ ...result, rows: result.rows.slice(0, rows) }} />
          )
        }
      </Loaded>
    </Section>
  );
}
