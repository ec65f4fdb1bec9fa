import { type DatePart, isAdded, partName } from '@terril/domain';
import type { Language, Sentence } from '../../core/errors.js';
import type { ResultCell, ResultColumnOut } from './analysis.dto.js';
import type { GroupKey } from './drill-down.js';
import { cellKindOf } from './field-values.js';
import type { Shares } from './group-shares.js';
import type { GroupRow } from './group-sql.js';
import { measureName } from './measure-names.js';
import type { Plan, PlannedDimension, PlannedMeasure } from './planned.js';

/** The key of a line by a dimension, and what it is shown by. */
export const keyOfLine = (line: GroupRow, index: number): GroupKey => ({
  key: line[`key${index}`] ?? null,
  name: line[`name${index}`] ?? null,
});

/** A group as people read it; null = the records that have no value. */
export function labelOf({ field, part }: PlannedDimension, { key, name }: GroupKey, language: Language): ResultCell {
  if (key === null) return null;
  if (part !== undefined) return partName(part, key, language);
  if (field.kind === 'yesNo') return key === 'true';
  if (field.kind === 'choice') return field.choices[key]?.[language] ?? key;
  return field.kind === 'text' || field.kind === 'reference' || field.kind === 'references' ? name : key;
}

/** 'Émise le (trimestre)'. */
export function dimensionColumn(each: PlannedDimension, language: Language): ResultColumnOut {
  const { field, label, part } = each;
  const isPeriod = part !== undefined && part !== 'day';
  return {
    label: part === undefined ? label[language] : `${label[language]} (${PARTS[part][language]})`,
    kind: isPeriod ? 'text' : cellKindOf(field),
    isMeasure: false,
    isAdded: false,
    where: null,
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

/** 'Somme (Montant hors taxes)'. */
export function measureColumn(measure: PlannedMeasure, language: Language): ResultColumnOut {
  return {
    label: measureName(measure, language),
    kind: kindOf(measure),
    isMeasure: true,
    isAdded: isAdded(measure),
    where: null,
  };
}

function kindOf({ of, field }: PlannedMeasure): ResultColumnOut['kind'] {
  if (of === 'share') return 'percent';
  if (!field || of === 'distinct') return 'integer';
  const kind = cellKindOf(field.field);
  return kind === 'integer' && of === 'average' ? 'decimal' : kind;
}

/** The figure of one measure in a line; of a share the percent. */
export function valueOfLine({ measures }: Plan, line: GroupRow, index: number, shares: Shares): ResultCell {
  return measures[index]?.of === 'share' ? (shares[index]?.get(line) ?? null) : (line[`value${index}`] ?? null);
}
