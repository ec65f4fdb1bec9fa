import type { Db } from '../../core/db.js';
import { Conflict, type Language } from '../../core/errors.js';
import { nounOf } from '../../core/nouns.js';
import type { CustomField } from './custom-field.entity.js';
import type { CodedChoice } from './field-choices.js';

/*
 * The field is locked by whoever asks, and a record's service holds it while it writes a value (`heldFields`): what is
 * counted here stays true until the transaction ends.
 */

/** @throws Conflict that counts the records which have a value of the field, said on `at` if that is the field at fault. */
export async function mustHaveNoValue(db: Db, { recordType, key }: CustomField, at?: 'kind'): Promise<void> {
  const [found] = await db.query<{ count: number }>(
    `select count(*)::int as count from ${recordType} where custom_values ? $1`,
    [key],
  );
  if (!found || found.count === 0) return;
  const sentence = {
    fr: `Ce champ est rempli sur ${counted(recordType, found.count, 'fr')} : archivez-le, ou videz-le d’abord.`,
    en: `This field is filled in on ${counted(recordType, found.count, 'en')}: archive it, or empty it first.`,
  };
  throw new Conflict('field_in_use', sentence, at && { [at]: sentence });
}

/** @throws Conflict on the first of these choices that records have, with their count. */
export async function mustNotUse(db: Db, { recordType, key }: CustomField, choices: CodedChoice[]): Promise<void> {
  for (const { code, labelFr, labelEn } of choices) {
    const [found] = await db.query<{ count: number }>(
      `select count(*)::int as count from ${recordType}
       where custom_values @> jsonb_build_object($1::text, $2::text)
          or custom_values @> jsonb_build_object($1::text, jsonb_build_array($2::text))`,
      [key, code],
    );
    if (!found || found.count === 0) continue;
    const sentence = {
      fr: `« ${labelFr} » est choisi sur ${counted(recordType, found.count, 'fr')} : archivez ce choix plutôt.`,
      en: `“${labelEn ?? labelFr}” is chosen on ${counted(recordType, found.count, 'en')}: archive this choice instead.`,
    };
    throw new Conflict('choice_in_use', sentence, { choices: sentence });
  }
}

function counted(recordType: string, count: number, language: Language): string {
  const { one, many } = nounOf(recordType)[language];
  return `${count} ${count === 1 ? one : many}`;
}
