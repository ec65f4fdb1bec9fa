import { MOST_ANALYSIS_ROWS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import type { AnalysisResultOut, ResultCell } from './analysis.dto.js';
import { cellKindOf } from './field-values.js';
import type { AnsweredPlan, PlannedField } from './planned.js';
import type { RecordRow } from './row-sql.js';

/** Records and their totals as people read them, in their language. */
export function rowResult(
  { columns, definition, conditions }: AnsweredPlan,
  rows: RecordRow[],
  { total, ...sums }: { total: number } & Partial<RecordRow>,
  language: Language,
): AnalysisResultOut {
  return {
    entity: definition.entity,
    chart: 'none',
    columns: columns.map(({ label, field }) => ({
      label: label[language],
      kind: cellKindOf(field),
      isMeasure: false,
      isAdded: false,
      where: null,
    })),
    rows: rows.map((row) => ({
      isSubtotal: false,
      cells: columns.map((each, index) => shown(each, row[`cell${index}`] ?? null, language)),
      id: row.id,
      where: null,
    })),
    totals: columns.map((_, index) => sums[`cell${index}`] ?? null),
    total,
    cutAt: total > MOST_ANALYSIS_ROWS ? MOST_ANALYSIS_ROWS : null,
    where: definition.where ?? null,
    cross: null,
    conditions,
    sharesRecords: false,
  };
}

/** Choices in their words; one removed since goes by its code. */
function shown({ field }: PlannedField, value: ResultCell, language: Language): ResultCell {
  if (field.kind !== 'choice' || typeof value !== 'string') return value;
  const codes = field.isSeveral ? (JSON.parse(value) as string[]) : [value];
  return codes.map((code) => field.choices[code]?.[language] ?? code).join(', ');
}
