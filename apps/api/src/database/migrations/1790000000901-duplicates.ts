import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordHistoryByRow } from '../history-trigger.js';

/** What makes a name a kind of body, or holds it together, and does not tell one from another. */
const SMALL_WORDS =
  'a ass asso assoc association associations au aux d de des du earl ei eirl en entreprise et etablissement ' +
  'etablissements ets eurl gaec gie l la le les loi 1901 sa sarl sarlu sas sasu sci scic scm scop scp selarl snc ' +
  'societe ste un une';

const NAME_KEYS = {
  organizations: 'bare_name(name)',
  contacts: `bare_name(coalesce(first_name, '') || ' ' || last_name)`,
};

const ORGANIZATIONS = { table: 'organizations', recordType: 'organizations', label: 'name' };
const CONTACTS = { table: 'contacts', recordType: 'contacts', label: 'first_name last_name' };

const KEY_INDEXES = {
  ix_organizations_vat_number: 'organizations (vat_number)',
  ix_organizations_email: 'organizations (lower(email))',
  ix_organizations_email_domain: 'organizations (email_domain(email))',
  ix_organizations_web_host: 'organizations (web_host(website))',
  ix_organizations_phone_digits: 'organizations (phone_digits(phone))',
  ix_contacts_phone: 'contacts (phone_digits(phone))',
  ix_contacts_mobile: 'contacts (phone_digits(mobile))',
  ix_organization_contact_points_text: 'organization_contact_points (contact_point_text(kind, value))',
  ix_contact_contact_points_text: 'contact_contact_points (contact_point_text(kind, value))',
};

/** What duplicates are found by, what the last scan found, and the pairs that somebody said are none. */
export class Duplicates1790000000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createFunctions(runner);
    for (const [table, expression] of Object.entries(NAME_KEYS)) {
      // TypeORM looks up here what a generated column is computed from.
      await runner.query(
        `insert into typeorm_metadata (type, database, schema, "table", name, value)
         values ('GENERATED_COLUMN', current_database(), current_schema(), $1, 'name_key', $2)`,
        [table, expression],
      );
      await runner.query(`alter table ${table} add name_key text generated always as (${expression}) stored`);
      await runner.query(`create index ix_${table}_name_key on ${table} using gin (name_key gin_trgm_ops)`);
      await runner.query(`drop trigger tr_${table}_history on ${table}`);
    }
    await recordHistoryByRow(runner, { ...ORGANIZATIONS, leftOut: 'user_days search_text name_key' });
    await recordHistoryByRow(runner, { ...CONTACTS, leftOut: 'sort_name search_text name_key' });
    for (const [name, on] of Object.entries(KEY_INDEXES)) await runner.query(`create index ${name} on ${on}`);
    await this.createTables(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['duplicate_scans', 'duplicate_pairs', 'duplicate_groups', 'not_duplicates']) {
      await runner.query(`drop table ${table}`);
    }
    for (const name of Object.keys(KEY_INDEXES)) await runner.query(`drop index ${name}`);
    for (const table of Object.keys(NAME_KEYS)) {
      await runner.query(`drop trigger tr_${table}_history on ${table}`);
      await runner.query(`alter table ${table} drop name_key`);
    }
    await recordHistoryByRow(runner, { ...ORGANIZATIONS, leftOut: 'user_days search_text' });
    await recordHistoryByRow(runner, { ...CONTACTS, leftOut: 'sort_name search_text' });
    await runner.query(`delete from typeorm_metadata where name = 'name_key'`);
    for (const name of ['web_host', 'email_domain', 'bare_name']) await runner.query(`drop function ${name}(text)`);
  }

  private async createFunctions(runner: QueryRunner): Promise<void> {
    // 'Ville de Lens' and 'MAIRIE DE LENS' are one, 'S.A.R.L. Dupont' and 'Dupont' too: the words that tell, in order.
    await runner.query(`
      create function bare_name(text) returns text language sql immutable strict parallel safe
      begin atomic
        select coalesce(
          string_agg(word, ' ' order by word) filter (where word <> all (string_to_array('${SMALL_WORDS}', ' '))),
          string_agg(word, ' ' order by word), '')
        from (
          select distinct case when typed in ('commune', 'ville') then 'mairie' else typed end as word
          from regexp_split_to_table(replace(fold($1), '.', ''), '[^[:alnum:]]+') as typed
          where typed <> '') words;
      end`);
    await runner.query(`
      create function email_domain(text) returns text language sql immutable strict parallel safe
      return nullif(split_part(lower($1), '@', 2), '')`);
    await runner.query(String.raw`
      create function web_host(text) returns text language sql immutable strict parallel safe
      return substring(lower($1) from '^\s*(?:[a-z][a-z0-9+.-]*://)?(?:www\.)?([^/:?#\s]+)')`);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table not_duplicates (
        id integer generated by default as identity not null, version integer not null default 1,
        created_at timestamp with time zone not null default now(),
        updated_at timestamp with time zone not null default now(),
        record_type text not null, one_id integer not null, other_id integer not null, label text not null,
        user_id integer, user_name text not null, constraint pk_not_duplicates primary key (id),
        constraint uq_not_duplicates_pair unique (record_type, one_id, other_id),
        constraint ck_not_duplicates_order check (one_id < other_id))`);
    await runner.query('create index ix_not_duplicates_created on not_duplicates (created_at, id)');
    await recordHistoryByRow(runner, { table: 'not_duplicates', recordType: 'not-duplicates', label: 'label' });
    await runner.query(`
      create table duplicate_groups (
        id integer generated by default as identity not null, record_type text not null, score smallint not null,
        size integer not null, signs text[] not null, constraint pk_duplicate_groups primary key (id))`);
    await runner.query('create index ix_duplicate_groups_score on duplicate_groups (record_type, score, id)');
    await runner.query(`
      create table duplicate_pairs (
        group_id integer not null, one_id integer not null, other_id integer not null, score smallint not null,
        signs text[] not null, constraint pk_duplicate_pairs primary key (group_id, one_id, other_id),
        constraint fk_duplicate_pairs_group foreign key (group_id) references duplicate_groups (id) on delete cascade)`);
    await runner.query('create index ix_duplicate_pairs_one on duplicate_pairs (one_id)');
    await runner.query('create index ix_duplicate_pairs_other on duplicate_pairs (other_id)');
    await runner.query(`
      create table duplicate_scans (
        id integer generated by default as identity not null, started_at timestamp with time zone not null,
        finished_at timestamp with time zone, pairs integer, constraint pk_duplicate_scans primary key (id))`);
  }
}
