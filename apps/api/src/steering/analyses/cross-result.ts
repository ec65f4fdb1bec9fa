import { MOST_ANALYSIS_GROUPS, MOST_CROSS_COLUMNS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import type { AnalysisResultOut, ResultColumnOut } from './analysis.dto.js';
import { conditionOf, drillDown } from './drill-down.js';
import { dimensionColumn, keyOfLine, labelOf, measureColumn, valueOfLine } from './group-cells.js';
import { partsOf, sharesOf } from './group-shares.js';
import type { GroupRow } from './group-sql.js';
import { LEVEL } from './grouped-sql.js';
import { type AnsweredPlan, type CrossedPlan, sharesRecords } from './planned.js';
import { NONE, TOTAL, writtenCell } from './written-cell.js';

/**
 * The lines of `groupSql` as a table of one measure: a row for each group of the first dimension, a column for each of the
 * second, and what they add up to beside and below, each total as the database gives it.
 */
export function crossResult(
  plan: AnsweredPlan,
  { rows: down, columns: across, measure }: CrossedPlan,
  lines: GroupRow[],
  language: Language,
): AnalysisResultOut {
  const { definition, measures } = plan;
  const at = measures.indexOf(measure);
  const of = (level: number) => lines.filter((line) => line.level === level);
  const [whole] = of(LEVEL.whole);
  const [rows, columns, groups] = [of(LEVEL.first), of(LEVEL.second), of(LEVEL.group)];
  const shares = sharesOf(plan, whole, rows, groups, columns);
  const valueOf = (line: GroupRow | undefined) => (line ? valueOfLine(plan, line, at, shares) : null);
  const parts = partsOf(groups);
  const where = definition.where ?? null;
  const figure = measureColumn(measure, language);
  const acrossColumn = dimensionColumn(across, language);
  const columnOf = (line: GroupRow): ResultColumnOut => {
    const key = keyOfLine(line, 1);
    const condition = conditionOf(across, key);
    const label = labelOf(across, key, language);
    return {
      ...figure,
      label: label === null ? NONE[language] : writtenCell(label, acrossColumn.kind, language),
      where: condition ? JSON.stringify(condition) : null,
    };
  };
  const [found = 0, foundAcross = 0] = [rows[0]?.found, columns[0]?.found];
  return {
    entity: definition.entity,
    chart: definition.chart ?? 'none',
    columns: [dimensionColumn(down, language), ...columns.map(columnOf), { ...figure, label: TOTAL }],
    rows: rows.map((row) => {
      const key = keyOfLine(row, 0);
      const cells = new Map((parts.get(key.key) ?? []).map((line) => [line.key1 ?? null, line]));
      return {
        isSubtotal: false,
        cells: [
          labelOf(down, key, language),
          ...columns.map((column) => valueOf(cells.get(column.key1 ?? null))),
          valueOf(row),
        ],
        id: null,
        where: drillDown(where, [down], [key]),
      };
    }),
    totals: [null, ...columns.map(valueOf), valueOf(whole)],
    total: found,
    cutAt: found > rows.length ? MOST_ANALYSIS_GROUPS : null,
    where,
    cross: {
      measure: figure.label,
      dimension: acrossColumn.label,
      total: foundAcross,
      cutAt: foundAcross > columns.length ? MOST_CROSS_COLUMNS : null,
    },
    conditions: plan.conditions,
    sharesRecords: sharesRecords(plan),
  };
}
