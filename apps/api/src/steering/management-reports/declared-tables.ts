import type { ReportResult } from '../../reports/engine/report-result.js';
import type { ReportUnit } from '../../reports/engine/columns.js';
import type { Language } from '../../core/errors.js';
import type { DocumentTable } from '../../core/document.js';
import type { ReportSources } from './report-sources.js';
import type { ShownTable } from './shown-source.js';
import { writtenFigure } from './written-figure.js';

/** The year and the one before: more would not fit on a page. */
export const MOST_SPANS = 2;

/** Every declared report as a table: a report that is declared may at once be shown. */
export function declaredTables({ year, language, declared, runDeclared }: ReportSources): ShownTable[] {
  return declared.map(({ name, title, says }) => ({
    name: `report.${name}`,
    label: { fr: `Rapport : ${title.fr}`, en: `Report: ${title.en}` },
    meaning: says,
    link: `/reports/r/${name}?year=${year}`,
    block: async () => laidFlat(await runDeclared(name), language),
  }));
}

function laidFlat({ title, rowsLabel, columns, spans, rows, total }: ReportResult, language: Language): DocumentTable {
  const cells = columns.flatMap(({ name, label, unit, isCompared }) => {
    const shown = isCompared ? spans.slice(0, MOST_SPANS) : spans.slice(0, 1);
    return shown.map((span, place) => ({
      name,
      unit,
      place,
      title: shown.length > 1 ? `${label} ${span.label}` : label,
    }));
  });
  const row = (label: string, { values }: { values: ReportResult['rows'][number]['values'] }) => [
    label,
    ...cells.map(({ name, unit, place }) => written(values[place]?.[name], unit, language)),
  ];
  return {
    kind: 'table',
    title,
    columns: [
      { title: rowsLabel },
      ...cells.map((cell) =>
        isText(cell.unit) ? { title: cell.title } : { title: cell.title, isNumber: true as const },
      ),
    ],
    rows: [...rows.map((one) => row(one.label, one)), ...(total ? [row('Total', total)] : [])],
    totals: total ? 1 : 0,
  };
}

const isText = (unit: ReportUnit) => unit === 'text' || unit === 'day';

/** A value as people read it; nothing where there is none. */
export function written(value: string | number | null | undefined, unit: ReportUnit, language: Language): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  switch (unit) {
    case 'EUR':
      return writtenFigure(text, 'money', language);
    case 'percent':
      return writtenFigure(text, 'percent', language);
    case 'count':
      return writtenFigure(text, 'count', language);
    case 'day':
      return writtenFigure(text, 'day', language);
    case 'days':
      return language === 'fr' ? `${text.replace('.', ',')}\u00a0j` : `${text}\u00a0d`;
    default:
      return text;
  }
}
