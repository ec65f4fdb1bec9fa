import type { CellKind, CellValue } from '../../core/export-columns.js';
import type { Language, Sentence } from '../../core/errors.js';
import type { Table } from '../report-file.js';
import type { ReportUnit } from './columns.js';
import type { Values } from './figures.js';
import type { ReportFiguresOut, ReportResult } from './report-result.js';

/** A column as a table shows it: of one span, its year in its header where several stand beside one another. */
export interface ShownColumn {
  header: string;
  unit: ReportUnit;
  valueOf: (row: Pick<ReportFiguresOut, 'values'>) => Values[string];
}

/** The columns of a report laid flat: each compared one is followed by itself in the years before. */
export function shownColumns({ columns, spans }: Pick<ReportResult, 'columns' | 'spans'>): ShownColumn[] {
  return columns.flatMap(({ name, label, unit, isCompared }) =>
    (isCompared ? spans : spans.slice(0, 1)).map(({ label: year }, index) => ({
      header: isCompared && spans.length > 1 ? `${label} ${year}` : label,
      unit,
      valueOf: ({ values }) => values[index]?.[name] ?? null,
    })),
  );
}

const KINDS: Record<ReportUnit, CellKind> = {
  EUR: 'money',
  count: 'integer',
  percent: 'decimal',
  days: 'decimal',
  text: 'text',
  day: 'date',
};

export const TOTAL: Sentence = { fr: 'Total', en: 'Total' };

/** All the rows of a report, then the whole, as a file takes them. */
export function declaredTable(report: ReportResult, language: Language): Table {
  const columns = shownColumns(report);
  const cells = (row: Pick<ReportFiguresOut, 'values'>): CellValue[] => columns.map(({ valueOf }) => valueOf(row));
  const rows = report.rows.map((row) => [row.label, ...cells(row)]);
  const same = (text: string): Sentence => ({ fr: text, en: text });
  return {
    name: fileNameOf(report),
    title: same(report.title),
    columns: [
      { header: same(report.rowsLabel), kind: 'text' },
      ...columns.map(({ header, unit }) => ({ header: same(header), kind: KINDS[unit] })),
    ],
    rows: report.total && rows.length > 0 ? [...rows, [TOTAL[language], ...cells(report.total)]] : rows,
  };
}

/** 'turnover-area-2020', without its ending. */
export function fileNameOf({ name, by, spans, choices }: ReportResult): string {
  const [span] = spans;
  const days = span && (span.year ?? (span.from === span.to ? span.from : `${span.from}-${span.to}`));
  return [name, ...(choices.length > 1 ? [by] : []), days].join('-');
}
