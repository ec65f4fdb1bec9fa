import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts whose words a mistyped one is compared with, by table. */
export const WORDED = { organizations: ['name', 'city'], contracts: ['title'], subscriptions: ['service'] };

/**
 * What a search compares beside the folded text: names and numbers without their signs, phone digits, and the words that
 * are in use, among which it finds what a mistyped word may have meant.
 */
export class Search1790000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // 'F-2020-0136', 'f 2020 0136' and 'F20200136' are one; no wildcard of LIKE is left. A body parsed here finds fold
    // when an index is built, whose search path names no schema.
    await runner.query(String.raw`
      create function compact(text) returns text language sql immutable strict parallel safe
      return regexp_replace(fold($1), '[[:space:][:punct:]%_\\’]+', '', 'g')`);
    // As dialled in France: '+33 (0)3 21 00 00 00' and '0033 3 21 00 00 00' are 0321000000.
    await runner.query(String.raw`
      create function dialled_digits(text) returns text language sql immutable strict parallel safe
      return regexp_replace(
        regexp_replace(regexp_replace($1, '[^0-9+]+', '', 'g'), '^(\+|00)330?', '0'), '\+', '', 'g')`);
    await runner.query('create index ix_organizations_compact_name on organizations (compact(name) text_pattern_ops)');
    await runner.query(
      'create index ix_organizations_phone on organizations using gin (dialled_digits(phone) gin_trgm_ops)',
    );
    await runner.query(
      'create index ix_contracts_compact_reference on contracts (compact(reference) text_pattern_ops)',
    );
    await runner.query('create index ix_invoices_compact_number on invoices (compact(number) text_pattern_ops)');
    await this.keepWords(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WORDED)) await runner.query(`drop trigger keep_words on ${table}`);
    await runner.query('drop function keep_words()');
    await runner.query('drop table search_words');
    await runner.query('drop function words_of(text)');
    await runner.query('drop index ix_invoices_compact_number');
    await runner.query('drop index ix_contracts_compact_reference');
    await runner.query('drop index ix_organizations_phone');
    await runner.query('drop index ix_organizations_compact_name');
    await runner.query('drop function dialled_digits(text)');
    await runner.query('drop function compact(text)');
  }

  private async keepWords(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function words_of(text) returns setof text language sql immutable strict parallel safe
      begin atomic
        select distinct word from regexp_split_to_table(fold($1), '[^[:alnum:]]+') as word
        where word ~ '^[[:alpha:]]{4,30}$';
      end`);
    // Not unique: two transactions may write one word without waiting for each other.
    await runner.query('create table search_words (word text not null)');
    for (const [table, columns] of Object.entries(WORDED)) {
      const text = columns.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
      await runner.query(`
        insert into search_words
        select distinct used.word from ${table}, words_of(${text}) as used (word)
        where not exists (select 1 from search_words known where known.word = used.word)`);
    }
    await runner.query('create index ix_search_words_word on search_words (word)');
    await runner.query('create index ix_search_words_similar on search_words using gin (word gin_trgm_ops)');
    // A word that is used no more stays: it finds nothing, and the next use needs it. Statistics lag behind an import in
    // one transaction, hence the index by order.
    await runner.query(`
      create function keep_words() returns trigger language plpgsql set enable_seqscan = off as $$
      declare
        used text;
      begin
        for used in select words_of(to_jsonb(new) ->> key) from unnest(tg_argv) as key loop
          if not exists (select 1 from search_words where word = used) then
            insert into search_words values (used);
          end if;
        end loop;
        return null;
      end $$`);
    for (const [table, columns] of Object.entries(WORDED)) {
      await runner.query(`
        create trigger keep_words after insert or update of ${columns.join(', ')} on ${table}
        for each row execute function keep_words(${columns.map((column) => `'${column}'`).join(', ')})`);
    }
  }
}
