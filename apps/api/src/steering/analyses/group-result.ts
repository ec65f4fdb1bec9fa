import { MOST_ANALYSIS_GROUPS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import type { AnalysisResultOut, ResultRowOut } from './analysis.dto.js';
import { crossResult } from './cross-result.js';
import { drillDown } from './drill-down.js';
import { dimensionColumn, keyOfLine, labelOf, measureColumn, valueOfLine } from './group-cells.js';
import { partsOf, sharesOf } from './group-shares.js';
import type { GroupRow } from './group-sql.js';
import { type AnsweredPlan, sharesRecords } from './planned.js';

/** The lines of `groupSql` as people read them, in their language: groups under their subtotals, or a cross table. */
export function groupResult(plan: AnsweredPlan, lines: GroupRow[], language: Language): AnalysisResultOut {
  if (plan.crossed) return crossResult(plan, plan.crossed, lines, language);
  const { dimensions, measures, definition } = plan;
  const whole = lines.find(({ level }) => level === dimensions.length);
  const groups = lines.filter((line) => line !== whole && line.level === 0);
  const subtotals = lines.filter((line) => line !== whole && line.level > 0);
  const found = groups[0]?.found ?? 0;
  const where = definition.where ?? null;
  const shares = sharesOf(plan, whole, subtotals, groups);
  const valuesOf = (line: GroupRow) => measures.map((_, index) => valueOfLine(plan, line, index, shares));
  const rowOf = (line: GroupRow): ResultRowOut => {
    const grouped = dimensions.slice(0, dimensions.length - line.level);
    const keys = grouped.map((_, index) => keyOfLine(line, index));
    return {
      isSubtotal: line.level > 0,
      cells: [
        ...dimensions.map((each, index) => {
          const key = keys[index];
          return key ? labelOf(each, key, language) : null;
        }),
        ...valuesOf(line),
      ],
      id: null,
      where: drillDown(where, grouped, keys),
    };
  };
  return {
    entity: definition.entity,
    chart: definition.chart ?? 'none',
    columns: [
      ...dimensions.map((each) => dimensionColumn(each, language)),
      ...measures.map((each) => measureColumn(each, language)),
    ],
    rows: withSubtotals(groups, subtotals).map(rowOf),
    totals: [...dimensions.map(() => null), ...(whole ? valuesOf(whole) : [])],
    total: found,
    cutAt: found > groups.length ? MOST_ANALYSIS_GROUPS : null,
    where,
    cross: null,
    conditions: plan.conditions,
    sharesRecords: sharesRecords(plan),
  };
}

/** Each group of the first dimension, then what it is made of. */
function withSubtotals(groups: GroupRow[], subtotals: GroupRow[]): GroupRow[] {
  if (subtotals.length === 0) return groups;
  const parts = partsOf(groups);
  return subtotals.flatMap((subtotal) => [subtotal, ...(parts.get(subtotal.key0 ?? null) ?? [])]);
}
