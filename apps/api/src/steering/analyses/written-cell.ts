import type { Language } from '../../core/errors.js';
import { printable } from '../../core/pdf.js';
import type { ResultCell, ResultColumnOut } from './analysis.dto.js';

const FLAGS = { fr: { yes: 'oui', no: 'non' }, en: { yes: 'yes', no: 'no' } };

/** What stands for records without a value. */
export const NONE = { fr: 'Non renseigné', en: 'Not given' };
/** What figures add up to, in both languages. */
export const TOTAL = 'Total';

/** A value as people read it: '222 681,00 €', '53,0 %'. */
export function writtenCell(value: ResultCell, kind: ResultColumnOut['kind'], language: Language): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return FLAGS[language][value ? 'yes' : 'no'];
  if (kind === 'text') return value;
  if (kind === 'date') return value.split('-').toReversed().join('/');
  const decimals = kind === 'money' ? 2 : kind === 'percent' ? 1 : 0;
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: kind === 'decimal' ? 6 : decimals,
  }).format(value as `${number}`);
  return printable(number) + (kind === 'money' ? '\u00A0€' : kind === 'percent' ? '\u00A0%' : '');
}
