import type { Db } from '../../core/db.js';
import type { CustomField } from './custom-field.entity.js';

/*
 * `custom_field_names` remembers each key and each code of a choice with the words it had last. It outlives the fields:
 * a key is never given again, and the history can still say what an old value meant.
 */

/** The keys that fields of these records have, or had. */
export async function knownKeys(db: Db, recordType: string): Promise<string[]> {
  const rows = await db.query<{ key: string }>('select key from custom_field_names where record_type = $1', [
    recordType,
  ]);
  return rows.map(({ key }) => key);
}

/** The codes that choices of the field have, or had. */
export async function knownCodes(db: Db, { recordType, key }: CustomField): Promise<string[]> {
  const rows = await db.query<{ code: string }>(
    'select jsonb_object_keys(choices) as code from custom_field_names where record_type = $1 and key = $2',
    [recordType, key],
  );
  return rows.map(({ code }) => code);
}

/** Takes down what the field and its choices are called now. */
export async function rememberField(db: Db, id: number): Promise<void> {
  await db.query(
    `insert into custom_field_names (record_type, key, kind, label_fr, label_en, choices)
     select record_type, key, kind, label_fr, coalesce(label_en, label_fr), coalesce((
       select jsonb_object_agg(code, jsonb_build_object('fr', label_fr, 'en', coalesce(label_en, label_fr)))
       from custom_field_choices where field_id = field.id), '{}')
     from custom_fields field where id = $1
     on conflict (record_type, key) do update
     set kind = excluded.kind, label_fr = excluded.label_fr, label_en = excluded.label_en,
       choices = custom_field_names.choices || excluded.choices`,
    [id],
  );
}
