import { type FieldSentences, RuleBroken } from '../../core/errors.js';
import type { CustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { allOf, type Merge, ownValues } from './mergeable.js';

/**
 * Which values of `result`, the custom values of the merged record, are chosen must not empty a required field. One that
 * none of the records fills stays empty, as it does when they change.
 * @throws RuleBroken on each field at fault: `customValues.<key>`
 */
export function mustKeepRequired(fields: CustomFields, merge: Merge, result: Record<string, unknown>): void {
  const emptied = fields.filter(
    ({ key, isRequired, isArchived }) =>
      isRequired && !isArchived && !(key in result) && allOf(merge).some((row) => key in ownValues(row)),
  );
  if (emptied.length === 0) return;
  const faults: FieldSentences = {};
  for (const { key, labelFr, labelEn } of emptied) {
    faults[`customValues.${key}`] = {
      fr: `« ${labelFr} » est obligatoire : gardez l’une de ses valeurs.`,
      en: `“${labelEn ?? labelFr}” is required: keep one of its values.`,
    };
  }
  const said = (language: 'fr' | 'en') =>
    Object.values(faults)
      .map((sentence) => sentence[language])
      .join(' ');
  throw new RuleBroken('required_field_emptied', { fr: said('fr'), en: said('en') }, faults);
}
