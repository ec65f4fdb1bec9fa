import type { CustomFieldKind, CustomizedType } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { ImportField, ImportKind } from '../../core/import-target.js';
import type { CustomFieldOut } from './custom-field.dto.js';
import { customFieldsOf } from './custom-values.js';

const READ_AS: Record<CustomFieldKind, ImportKind> = {
  text: 'text',
  number: 'decimal',
  money: 'decimal',
  date: 'day',
  boolean: 'flag',
  choice: 'choice',
  multi_choice: 'choices',
  link: 'text',
};

/** What a column of a file can fill of the cooperative's own fields: `customValues.<key>`. */
export async function customImportFields(db: Db, recordType: CustomizedType): Promise<ImportField[]> {
  return (await customFieldsOf(db, recordType)).map(importField);
}

/** Archived choices are read too, for the records that have them: what gives one anew is refused where it is written. */
function importField({ key, kind, labelFr, labelEn, isRequired, defaultValue, choices }: CustomFieldOut): ImportField {
  const words = choices.map((choice): [string, string[]] => [
    choice.code,
    [choice.labelFr, choice.labelEn ?? choice.labelFr],
  ]);
  return {
    name: `customValues.${key}`,
    label: { fr: labelFr, en: labelEn ?? labelFr },
    kind: READ_AS[kind],
    required: isRequired && defaultValue === null,
    words: Object.fromEntries(words),
  };
}
