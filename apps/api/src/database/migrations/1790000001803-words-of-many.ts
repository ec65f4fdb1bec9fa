import type { MigrationInterface, QueryRunner } from 'typeorm';
import { WORDED as WORDED_AT_FIRST } from './1790000000401-search.js';
import { WORDED as WORDED_SINCE } from './1790000001301-search-of-contacts.js';

const WORDED: Record<string, string[]> = { ...WORDED_AT_FIRST, ...WORDED_SINCE };

/** The words of the rows that one statement inserts are looked up together, each of them once. */
export class WordsOfMany1790000001803 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEEP_WORDS);
    for (const [table, columns] of Object.entries(WORDED)) {
      const named = columns.map((column) => `'${column}'`).join(', ');
      await runner.query(`drop trigger keep_words on ${table}`);
      await runner.query(`
        create trigger keep_new_words after insert on ${table} referencing new table as written
        for each statement execute function keep_words(${named})`);
      // Of columns, which a trigger of a statement cannot name: what is derived is written more often than names are.
      await runner.query(`
        create trigger keep_changed_words after update of ${columns.join(', ')} on ${table}
        for each row execute function keep_words(${named})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(WORDS_OF_ONE);
    for (const [table, columns] of Object.entries(WORDED)) {
      await runner.query(`drop trigger keep_new_words on ${table}`);
      await runner.query(`drop trigger keep_changed_words on ${table}`);
      await runner.query(`
        create trigger keep_words after insert or update of ${columns.join(', ')} on ${table}
        for each row execute function keep_words(${columns.map((column) => `'${column}'`).join(', ')})`);
    }
  }
}

/** As migration 401 tells. Looked up one by one: joined, the few words of one row had all known ones read. */
const KEEP_WORDS = `
  create or replace function keep_words() returns trigger language plpgsql set enable_seqscan = off as $$
  declare
    texts text[];
    used text;
  begin
    if tg_level = 'ROW' then
      texts := array(select to_jsonb(new) ->> key from unnest(tg_argv) key);
    else
      texts := array(
        select distinct whole ->> key
        from (select to_jsonb(written) as whole from written offset 0) row_of, unnest(tg_argv) key);
    end if;
    for used in select distinct words_of(said) from unnest(texts) said loop
      if not exists (select 1 from search_words where word = used) then
        insert into search_words values (used);
      end if;
    end loop;
    return null;
  end $$`;

/** As it was before, for each row. */
const WORDS_OF_ONE = `
  create or replace function keep_words() returns trigger language plpgsql set enable_seqscan = off as $$
  declare
    used text;
  begin
    for used in select words_of(to_jsonb(new) ->> key) from unnest(tg_argv) as key loop
      if not exists (select 1 from search_words where word = used) then
        insert into search_words values (used);
      end if;
    end loop;
    return null;
  end $$`;
