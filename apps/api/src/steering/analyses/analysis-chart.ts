import { chartData } from '@terril/domain';
import type { DocumentChart } from '../../core/document.js';
import type { Language } from '../../core/errors.js';
import type { AnalysisResultOut } from './analysis.dto.js';
import { NONE, writtenCell } from './written-cell.js';

const OTHERS = { fr: 'Autres', en: 'Others' };

/** Bars that a page takes. */
const MOST_BARS = 30;

/**
 * The chart of an answer on paper: bars with their figures, stacked where its parts add up. A line and a pie are bars too,
 * which are read without pointing at them. Undefined where it has none.
 */
export function analysisChart(result: AnalysisResultOut, language: Language): DocumentChart | undefined {
  if (result.chart === 'none' || result.rows.length === 0) return undefined;
  const data = chartData(
    result,
    (value, { kind }) => (value === null || value === undefined ? NONE[language] : writtenCell(value, kind, language)),
    OTHERS[language],
  );
  if (!data) return undefined;
  const { labels, series, measure } = data;
  return {
    kind: 'chart',
    title: result.cross?.measure ?? measure.label,
    categories: labels.slice(0, MOST_BARS),
    isStacked: result.chart === 'stacked',
    series: series.map(({ label, values }) => ({
      name: label,
      values: values
        .slice(0, MOST_BARS)
        .map((amount) => ({ amount, text: writtenCell(String(amount), measure.kind, language) })),
    })),
  };
}
