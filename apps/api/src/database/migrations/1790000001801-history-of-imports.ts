import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RECORD_HISTORY as AT_FIRST } from './1790000000101-history.js';
import { ITS_TYPE } from './1790000000802-attachments.js';

/** An entry leads to the import that wrote it. What came or went is told without a comparison, at less cost. */
export class HistoryOfImports1790000001801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table history_entries add import_id integer');
    await runner.query(
      `CREATE INDEX "ix_history_entries_import" ON "history_entries" ("import_id", "id") WHERE import_id is not null`,
    );
    await runner.query(TOLD);
    await runner.query(RECORD_HISTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [before = '', after = ''] = ITS_TYPE;
    await runner.query(AT_FIRST.replace('create function', 'create or replace function').replace(before, after));
    await runner.query('drop function told_in_history(jsonb, boolean)');
    await runner.query('alter table history_entries drop import_id');
  }
}

/** A value as an entry keeps it: exact numbers as text, since JSON would make them floats where it is read. */
const TOLD = `
  create function told_in_history(value jsonb, is_hidden boolean) returns jsonb language sql immutable parallel safe
  return case
    when is_hidden and value is not null then to_jsonb('•••'::text)
    when jsonb_typeof(value) = 'number' then to_jsonb(value #>> '{}')
    else value end`;

/** As migration 101 tells. Who acts, what the action is called and its import are settings of the transaction. */
export const RECORD_HISTORY = `
  create or replace function record_history() returns trigger language plpgsql as $$
  declare
    part constant text := nullif(tg_argv[2], '');
    left_out text[];
    hidden text[];
    whole jsonb;
    before jsonb;
    after jsonb;
    changes jsonb;
  begin
    if current_setting('terril.history', true) = 'off' then
      return null;
    end if;
    left_out := string_to_array(tg_argv[4], ' ') || array['id', 'version', 'created_at', 'updated_at']
      || case when part is null then '{}' else array[tg_argv[1]] end;
    hidden := string_to_array(tg_argv[5], ' ');
    whole := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    after := jsonb_strip_nulls(whole) - left_out;
    if tg_op = 'UPDATE' then
      before := jsonb_strip_nulls(to_jsonb(old)) - left_out;
      if before = after then
        return null;
      end if;
      select jsonb_object_agg(field, jsonb_build_array(
          told_in_history(before -> field, field = any (hidden)), told_in_history(after -> field, field = any (hidden))))
        into changes
        from jsonb_object_keys(before || after) field
        where before -> field is distinct from after -> field;
    elsif tg_op = 'INSERT' then
      select jsonb_object_agg(field, jsonb_build_array(null, told_in_history(value, field = any (hidden))))
        into changes from jsonb_each(after) as each (field, value);
    else
      select jsonb_object_agg(field, jsonb_build_array(told_in_history(value, field = any (hidden)), null))
        into changes from jsonb_each(after) as each (field, value);
    end if;
    insert into history_entries
      (transaction, user_id, user_name, operation, action, import_id, record_type, record_id, part, part_id, label, changes)
    values (
      pg_current_xact_id()::text::bigint,
      nullif(current_setting('terril.user_id', true), '')::int,
      coalesce(nullif(current_setting('terril.user_name', true), ''), 'Terril'),
      lower(tg_op),
      coalesce(nullif(current_setting('terril.action', true), ''),
        case tg_op when 'INSERT' then 'create' when 'UPDATE' then 'update' else 'delete' end),
      nullif(current_setting('terril.import_id', true), '')::int,
      coalesce(whole ->> tg_argv[0], tg_argv[0]),
      (whole ->> tg_argv[1])::int,
      part,
      case when part is not null then (whole ->> 'id')::int end,
      (select string_agg(whole ->> name, ' ' order by position)
        from unnest(string_to_array(tg_argv[3], ' ')) with ordinality as column_of (name, position)),
      coalesce(changes, '{}'));
    return null;
  end
  $$`;
