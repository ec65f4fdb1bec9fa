import type { CustomizedType } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';
import {
  choiceField,
  dateField,
  decimalField,
  type ListField,
  type ListFields,
  moneyField,
  textField,
  yesNoField,
} from '../../core/list-fields.js';
import type { CustomFieldOut } from './custom-field.dto.js';
import { customFieldsOf } from './custom-values.js';

/** What conditions on these records may name of the cooperative's own fields: `customValues.<key>`. */
export async function conditionFields(db: Db, recordType: CustomizedType): Promise<ListFields> {
  const fields = await customFieldsOf(db, recordType);
  return Object.fromEntries(fields.map((field) => [`customValues.${field.key}`, conditionField(field)]));
}

/** Each compares what an index holds: the field's own one, those of the whole column, or both. */
function conditionField({ kind, key, labelFr: fr, labelEn, choices }: CustomFieldOut): ListField {
  const en = labelEn ?? fr;
  const value = (row: string) => `${row}.custom_values ->> '${key}'`;
  // Two indexes could answer; a member of a list is found in it as the whole value is.
  const isOne = (row: string, sent: string) =>
    `(${row}.custom_values @> jsonb_build_object('${key}', ${sent})
      or ${row}.custom_values @> jsonb_build_object('${key}', jsonb_build_array(${sent})))`;
  switch (kind) {
    case 'number':
      return decimalField(fr, en, (row) => `custom_number(${row}.custom_values, '${key}')`);
    case 'money':
      return moneyField(fr, en, (row) => `custom_number(${row}.custom_values, '${key}')`);
    case 'date':
      return dateField(fr, en, (row) => `custom_date(${row}.custom_values, '${key}')`);
    case 'boolean':
      return {
        ...yesNoField(fr, en, (row) => `(${value(row)} = 'true')`),
        equal: (row, sent) => `${row}.custom_values @> jsonb_build_object('${key}', ${sent})`,
      };
    case 'choice':
    case 'multi_choice': {
      const words = choices.map(({ code, ...label }): [string, Sentence] => [
        code,
        { fr: label.labelFr, en: label.labelEn ?? label.labelFr },
      ]);
      return {
        ...choiceField(Object.fromEntries(words), fr, en, (row) => `(${value(row)})`),
        equal: isOne,
        ...(kind === 'multi_choice' && { isSeveral: true }),
      };
    }
    default:
      return {
        ...textField(fr, en, (row) => `(${value(row)})`),
        within: (row, pattern) => `custom_text(${row}.custom_values) like ${pattern}`,
      };
  }
}
