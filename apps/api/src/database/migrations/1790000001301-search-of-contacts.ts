import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts whose words a mistyped one is compared with, beside those of organizations, contracts and subscriptions. */
export const WORDED = { contacts: ['first_name', 'last_name'], tags: ['name'] };

/** Contacts and tags are found by the search, and telephones of all records by the same digits. */
export class SearchOfContacts1790000001301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_organizations_phone');
    await runner.query('drop function dialled_digits(text)');
    await runner.query(
      'create index ix_organizations_phone on organizations using gin (phone_digits(phone) gin_trgm_ops)',
    );
    await runner.query(
      `create index ix_contacts_compact_name on contacts
       (compact(coalesce(first_name || ' ', '') || last_name) text_pattern_ops)`,
    );
    await runner.query('create index ix_contacts_compact_sort_name on contacts (compact(sort_name) text_pattern_ops)');
    for (const [table, columns] of Object.entries(WORDED)) {
      const text = columns.map((column) => `coalesce(${column}, '')`).join(` || ' ' || `);
      await runner.query(`
        insert into search_words
        select distinct used.word from ${table}, words_of(${text}) as used (word)
        where not exists (select 1 from search_words known where known.word = used.word)`);
      await runner.query(`
        create trigger keep_words after insert or update of ${columns.join(', ')} on ${table}
        for each row execute function keep_words(${columns.map((column) => `'${column}'`).join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WORDED)) await runner.query(`drop trigger keep_words on ${table}`);
    await runner.query('drop index ix_contacts_compact_sort_name');
    await runner.query('drop index ix_contacts_compact_name');
    await runner.query('drop index ix_organizations_phone');
    await runner.query(String.raw`
      create function dialled_digits(text) returns text language sql immutable strict parallel safe
      return regexp_replace(
        regexp_replace(regexp_replace($1, '[^0-9+]+', '', 'g'), '^(\+|00)330?', '0'), '\+', '', 'g')`);
    await runner.query(
      'create index ix_organizations_phone on organizations using gin (dialled_digits(phone) gin_trgm_ops)',
    );
  }
}
