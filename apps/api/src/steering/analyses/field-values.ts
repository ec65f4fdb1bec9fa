import type { DatePart } from '@terril/domain';
import type { CellKind } from '../../core/export-columns.js';
import type { PlannedDimension, PlannedField } from './planned.js';

/** How the value of a field is written in a cell. */
export function cellKindOf({ kind }: PlannedField['field']): CellKind {
  if (kind === 'instant') return 'date';
  return kind === 'choice' || kind === 'reference' || kind === 'references' ? 'text' : kind;
}

/** The value of a field in a row, in SQL, as text or flag; amounts are exact, what is referred to goes by its name. */
export function cellOf(planned: PlannedField): string {
  const { field, row, names } = planned;
  switch (field.kind) {
    case 'references':
      return `(select string_agg(${nameIn(planned)}, ', ' order by ${nameIn(planned)}) from ${names?.table} named
        where named.id in (${field.ids(row)}))`;
    case 'reference':
      return nameOf(planned, field.sql(row));
    case 'date':
    case 'instant':
      return `cast(${field.shown(row)} as text)`;
    case 'text':
      return `nullif(${field.sql(row)}, '')`;
    case 'yesNo':
    case 'choice':
      return field.sql(row);
    default:
      return numberText(field.kind, field.sql(row));
  }
}

/** What rows are put in order by. */
export function orderOf(planned: PlannedField, choices: string): string {
  const { field, row } = planned;
  if (field.kind === 'references') return cellOf(planned);
  if (field.kind === 'reference') return nameOf(planned, field.sql(row));
  if (field.kind === 'choice') return `array_position(${choices}, ${field.sql(row)})`;
  return field.sql(row);
}

/** The name of the record whose id stands in `id`. */
export function nameOf(planned: PlannedField, id: string): string {
  return `(select ${nameIn(planned)} from ${planned.names?.table} named where named.id = ${id})`;
}

const nameIn = ({ names }: PlannedField): string => names?.name('named') ?? 'null';

/** An exact number as text, an amount with its 2 decimals. */
export const numberText = (kind: 'integer' | 'money' | 'decimal', sql: string): string =>
  kind === 'money' ? `cast(round(${sql}, 2) as text)` : `cast(trim_scale(cast(${sql} as numeric)) as text)`;

/**
 * What tells the groups of a dimension apart: the first day of a part of the year, the folded text, else the value.
 * `:fiscalMonths` is how many months after January a fiscal year begins.
 */
export function keyOf({ field, row, part, unfolded }: PlannedDimension): string {
  if (unfolded) return unfolded.value;
  if ('shown' in field && part !== undefined) return firstDayOf(part, field.shown(row));
  return valueOf({ field, row });
}

/** A value as it is told from others, and compared: texts that differ by case and accents alone are one. */
export function valueOf({ field, row }: Pick<PlannedField, 'field' | 'row'>): string {
  if (field.kind === 'references') throw new Error('These are several values.');
  if (field.kind === 'text') return field.folded ? `nullif(${field.folded(row)}, '')` : foldedText(field.sql(row));
  return 'shown' in field ? field.shown(row) : field.sql(row);
}

function firstDayOf(part: DatePart, day: string): string {
  if (part === 'day') return day;
  const at = `cast(${day} as timestamp)`;
  if (part !== 'fiscalYear') return `cast(date_trunc('${part}', ${at}) as date)`;
  const months = 'make_interval(months => cast(:fiscalMonths as int))';
  return `cast(date_trunc('year', ${at} - ${months}) + ${months} as date)`;
}

/** A text without its case and accents; none where it is empty. */
export const foldedText = (sql: string): string => `nullif(fold(${sql}), '')`;

/** What a group is shown by where its key alone does not do: one of the texts that are folded alike. */
export function textOf({ field, row }: PlannedDimension): string {
  return field.kind === 'text' ? field.sql(row) : 'null';
}
