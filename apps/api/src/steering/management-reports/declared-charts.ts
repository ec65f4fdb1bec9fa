import type { DocumentChart } from '../../core/document.js';
import type { Language, Sentence } from '../../core/errors.js';
import type { ReportDeclaration } from '../../reports/engine/declaration.js';
import type { ReportUnit } from '../../reports/engine/columns.js';
import type { ReportResult } from '../../reports/engine/report-result.js';
import { MOST_SPANS, written } from './declared-tables.js';
import type { ReportSources } from './report-sources.js';
import type { ShownChart } from './shown-source.js';

/** More bars would not be read. */
const MOST_ROWS = 15;

/** Every declared report that has a chart, as bars. */
export function declaredCharts({ year, language, declared, runDeclared }: ReportSources): ShownChart[] {
  return declared.flatMap(({ name, title, says, chart }) =>
    chart
      ? [
          {
            name: `report.${name}`,
            label: { fr: `Rapport : ${title.fr}`, en: `Report: ${title.en}` },
            meaning: says,
            link: `/reports/r/${name}?year=${year}`,
            block: async () => drawn(await runDeclared(name), chart, language),
          },
        ]
      : [],
  );
}

const UNITS: Partial<Record<ReportUnit, Sentence>> = {
  EUR: { fr: 'en euros', en: 'in euros' },
  percent: { fr: 'en %', en: 'in %' },
  count: { fr: 'nombre', en: 'number' },
  days: { fr: 'en jours', en: 'in days' },
};

type Chart = NonNullable<ReportDeclaration['chart']>;

/** With the unit, where all bars have the same. */
function titleOf(title: string, columns: { unit: ReportUnit }[], language: Language): string {
  const units = [...new Set(columns.map(({ unit }) => UNITS[unit]?.[language]))];
  return units.length === 1 && units[0] ? `${title} (${units[0]})` : title;
}

/** A bar for each year where the chart compares years, else for each of its columns. */
function drawn(
  { title, columns, spans, rows }: ReportResult,
  { columns: names }: Chart,
  language: Language,
): DocumentChart | null {
  const shown = rows.slice(0, MOST_ROWS);
  const drawnColumns = names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const [first] = drawnColumns;
  if (!first || shown.length === 0) return null;
  const isByYear = drawnColumns.length === 1 && first.isCompared;
  const bars = isByYear
    ? spans.slice(0, MOST_SPANS).map(({ label }, place) => ({ ...first, label, place }))
    : drawnColumns.map((column) => ({ ...column, place: 0 }));
  return {
    kind: 'chart',
    title: titleOf(
      isByYear ? `${title} : ${first.label}` : `${title}, ${spans[0]?.label ?? ''}`,
      drawnColumns,
      language,
    ),
    categories: shown.map(({ label }) => label),
    series: bars.map(({ name, label, unit, place }) => ({
      name: label,
      values: shown.map(({ values }) => {
        const value = values[place]?.[name] ?? null;
        return { amount: value === null ? null : Number(value), text: written(value, unit, language) };
      }),
    })),
  };
}
