import { type DatePart, MOST_ANALYSIS_GROUPS, partName } from '@terril/domain';
import type { Language, Sentence } from '../../core/errors.js';
import type { AnalysisResultOut, ResultCell, ResultColumnOut, ResultRowOut } from './analysis.dto.js';
import { drillDown, type GroupKey } from './drill-down.js';
import { cellKindOf } from './field-values.js';
import { partsOf, type Shares, sharesOf } from './group-shares.js';
import type { GroupRow } from './group-sql.js';
import { measureName } from './measure-names.js';
import type { Plan, PlannedDimension, PlannedMeasure } from './planned.js';

/** The lines of `groupSql` as people read them, in their language. */
export function groupResult(plan: Plan, lines: GroupRow[], language: Language): AnalysisResultOut {
  const { dimensions, definition } = plan;
  const whole = lines.find(({ level }) => level === dimensions.length);
  const groups = lines.filter((line) => line !== whole && line.level === 0);
  const subtotals = lines.filter((line) => line !== whole && line.level > 0);
  const found = groups[0]?.found ?? 0;
  const where = definition.where ?? null;
  const shares = sharesOf(plan, whole, subtotals, groups);
  const rowOf = (line: GroupRow): ResultRowOut => {
    const keys = keysOf(line, dimensions.length - line.level);
    return {
      isSubtotal: line.level > 0,
      cells: [
        ...dimensions.map((each, index) => (index < keys.length ? labelOf(each, keys[index], language) : null)),
        ...valuesOf(plan, line, shares),
      ],
      id: null,
      where: drillDown(where, dimensions.slice(0, keys.length), keys),
    };
  };
  return {
    entity: definition.entity,
    chart: definition.chart ?? 'none',
    columns: [...dimensions.map((each) => dimensionColumn(each, language)), ...measureColumns(plan, language)],
    rows: withSubtotals(groups, subtotals).map(rowOf),
    totals: [...dimensions.map(() => null), ...(whole ? valuesOf(plan, whole, shares) : [])],
    total: found,
    cutAt: found > groups.length ? MOST_ANALYSIS_GROUPS : null,
    where,
  };
}

/** Each group of the first dimension, then what it is made of. */
function withSubtotals(groups: GroupRow[], subtotals: GroupRow[]): GroupRow[] {
  if (subtotals.length === 0) return groups;
  const parts = partsOf(groups);
  return subtotals.flatMap((subtotal) => [subtotal, ...(parts.get(subtotal.key0 ?? null) ?? [])]);
}

function keysOf(line: GroupRow, count: number): GroupKey[] {
  return Array.from({ length: count }, (_, index) => ({
    key: line[`key${index}`] ?? null,
    name: line[`name${index}`] ?? null,
  }));
}

function labelOf(
  { field, part }: PlannedDimension,
  { key, name }: GroupKey = { key: null, name: null },
  language: Language,
): ResultCell {
  if (key === null) return null;
  if (part !== undefined) return partName(part, key, language);
  if (field.kind === 'yesNo') return key === 'true';
  if (field.kind === 'choice') return field.choices[key]?.[language] ?? key;
  return field.kind === 'text' || field.kind === 'reference' ? name : key;
}

function dimensionColumn(each: PlannedDimension, language: Language): ResultColumnOut {
  const { field, label, part } = each;
  const isPeriod = part !== undefined && part !== 'day';
  return {
    label: part === undefined ? label[language] : `${label[language]} (${PARTS[part][language]})`,
    kind: isPeriod ? 'text' : cellKindOf(field),
    isMeasure: false,
  };
}

const PARTS: Record<DatePart, Sentence> = {
  year: { fr: 'année', en: 'year' },
  fiscalYear: { fr: 'exercice', en: 'fiscal year' },
  quarter: { fr: 'trimestre', en: 'quarter' },
  month: { fr: 'mois', en: 'month' },
  week: { fr: 'semaine', en: 'week' },
  day: { fr: 'jour', en: 'day' },
};

function measureColumns({ measures }: Plan, language: Language): ResultColumnOut[] {
  return measures.map((measure) => ({ label: measureName(measure, language), kind: kindOf(measure), isMeasure: true }));
}

function kindOf({ of, field }: PlannedMeasure): ResultColumnOut['kind'] {
  if (of === 'share') return 'percent';
  if (!field || of === 'distinct') return 'integer';
  const kind = cellKindOf(field.field);
  return kind === 'integer' && of === 'average' ? 'decimal' : kind;
}

/** Of each measure that is a share, the percent of each line. */
function valuesOf({ measures }: Plan, line: GroupRow, shares: Shares): ResultCell[] {
  return measures.map(({ of }, index) =>
    of === 'share' ? (shares[index]?.get(line) ?? null) : (line[`value${index}`] ?? null),
  );
}
