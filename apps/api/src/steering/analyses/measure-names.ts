import type { MeasureKind } from '@terril/domain';
import type { Language, Sentence } from '../../core/errors.js';
import type { PlannedMeasure } from './planned.js';

const NAMES: Record<MeasureKind, Sentence> = {
  count: { fr: 'Nombre', en: 'Count' },
  distinct: { fr: 'Nombre distinct', en: 'Distinct count' },
  sum: { fr: 'Somme', en: 'Sum' },
  average: { fr: 'Moyenne', en: 'Average' },
  min: { fr: 'Minimum', en: 'Minimum' },
  max: { fr: 'Maximum', en: 'Maximum' },
  share: { fr: 'Part', en: 'Share' },
};

/** 'Somme (Montant hors taxes)'. */
export function measureName({ of, field }: PlannedMeasure, language: Language): string {
  const name = NAMES[of][language];
  return field ? `${name} (${field.label[language]})` : name;
}
