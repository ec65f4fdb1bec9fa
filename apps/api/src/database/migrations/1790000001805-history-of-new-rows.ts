import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createHistoryTriggers } from '../history-trigger.js';
import { RECORD_HISTORY as BY_ROW } from './1790000001801-history-of-imports.js';

/** The rows that one statement inserts are told by one statement: an import, a restoration, tags for thousands. */
export class HistoryOfNewRows1790000001805 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORD_HISTORY);
    for (const { table, args } of await recordedTables(runner)) await createHistoryTriggers(runner, table, args);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, args } of await recordedTables(runner)) {
      await runner.query(`drop trigger tr_${table}_history_of_new on ${table}`);
      await runner.query(`
        create or replace trigger tr_${table}_history after insert or update or delete on ${table} for each row
        execute function record_history(${args})`);
    }
    await runner.query(BY_ROW);
  }
}

/** Each with what its trigger tells the function, as SQL. */
function recordedTables(runner: QueryRunner): Promise<{ table: string; args: string }[]> {
  return runner.query(
    `select relname as table, substring(pg_get_triggerdef(t.oid) from 'record_history\\((.*)\\)') as args
     from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where tgfoid = 'record_history()'::regprocedure and tgname = 'tr_' || relname || '_history'`,
  );
}

/** An entry for each of the rows that the subquery gives: `whole` as it is or was, `changes` by column. */
const entriesOf = (rows: string) => `
      insert into history_entries
        (transaction, user_id, user_name, operation, action, import_id, record_type, record_id, part, part_id, label, changes)
      select
        pg_current_xact_id()::text::bigint,
        nullif(current_setting('terril.user_id', true), '')::int,
        coalesce(nullif(current_setting('terril.user_name', true), ''), 'Terril'),
        lower(tg_op),
        coalesce(nullif(current_setting('terril.action', true), ''),
          case tg_op when 'INSERT' then 'create' when 'UPDATE' then 'update' else 'delete' end),
        nullif(current_setting('terril.import_id', true), '')::int,
        coalesce(it.whole ->> tg_argv[0], tg_argv[0]),
        (it.whole ->> tg_argv[1])::int,
        part,
        case when part is not null then (it.whole ->> 'id')::int end,
        (select string_agg(it.whole ->> name, ' ' order by position)
          from unnest(string_to_array(tg_argv[3], ' ')) with ordinality as column_of (name, position)),
        coalesce(it.changes, '{}')
      from (${rows}) it`;

/**
 * As migrations 101 and 1801 tell: of the rows that a statement inserts, told together, and of each row that one changes
 * or deletes. OFFSET 0 keeps a row from being made JSON once per use.
 */
const RECORD_HISTORY = `
  create or replace function record_history() returns trigger language plpgsql as $$
  declare
    part constant text := nullif(tg_argv[2], '');
    left_out text[];
    hidden text[];
    this_row jsonb;
    before jsonb;
    after jsonb;
    differing jsonb;
  begin
    if current_setting('terril.history', true) = 'off' then
      return null;
    end if;
    left_out := string_to_array(tg_argv[4], ' ') || array['id', 'version', 'created_at', 'updated_at']
      || case when part is null then '{}' else array[tg_argv[1]] end;
    hidden := string_to_array(tg_argv[5], ' ');
    if tg_op = 'INSERT' then
      ${entriesOf(`
        select whole, (
            select jsonb_object_agg(field, jsonb_build_array(null, told_in_history(value, field = any (hidden))))
            from jsonb_each(jsonb_strip_nulls(whole) - left_out) as each (field, value)) as changes
        from (select to_jsonb(written) as whole from written offset 0) row_of`)};
      return null;
    end if;
    if tg_op = 'DELETE' then
      this_row := to_jsonb(old);
      select jsonb_object_agg(field, jsonb_build_array(told_in_history(value, field = any (hidden)), null))
        into differing from jsonb_each(jsonb_strip_nulls(this_row) - left_out) as each (field, value);
    else
      this_row := to_jsonb(new);
      before := jsonb_strip_nulls(to_jsonb(old)) - left_out;
      after := jsonb_strip_nulls(this_row) - left_out;
      if before = after then
        return null;
      end if;
      select jsonb_object_agg(field, jsonb_build_array(
          told_in_history(before -> field, field = any (hidden)), told_in_history(after -> field, field = any (hidden))))
        into differing
        from jsonb_object_keys(before || after) field
        where before -> field is distinct from after -> field;
    end if;
    ${entriesOf('select this_row as whole, differing as changes')};
    return null;
  end
  $$`;
