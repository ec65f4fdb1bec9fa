import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordHistoryOf } from '../history-trigger.js';

/** Members are sorted by a name of their own, a copy of that of the organization or contact, so that an index has it. */
export class NamesOfMembers1790000005203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table members add sort_name text collate "fr-x-icu"');
    await recordHistoryOf(runner, { ...MEMBERS, leftOut: 'sort_name' });
    await runner.query(`
      create function set_member_sort_name() returns trigger language plpgsql as $$
      begin
        new.sort_name := coalesce(
          (select name from organizations where id = new.organization_id),
          (select sort_name from contacts where id = new.contact_id),
          -- Its reference refuses who is not there.
          '');
        return new;
      end
      $$`);
    await runner.query(`
      create trigger tr_members_sort_name before insert or update of organization_id, contact_id on members for each row
      execute function set_member_sort_name()`);
    for (const { table, named, column } of NAMED) {
      await runner.query(`
        create function rename_member_${named}() returns trigger language plpgsql as $$
        begin
          update members set sort_name = new.${column} where ${named}_id = new.id;
          return null;
        end
        $$`);
      await runner.query(`
        create trigger tr_${table}_rename_member after update on ${table} for each row
        when (old.${column} is distinct from new.${column}) execute function rename_member_${named}()`);
      await runner.query(
        `update members set sort_name = named.${column} from ${table} named where named.id = members.${named}_id`,
      );
    }
    await runner.query('alter table members alter sort_name set not null');
    await runner.query('create index ix_members_name on members (sort_name, id)');
    await runner.query('create index ix_members_ends on members (ends_before) where ends_before is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, named } of NAMED) {
      await runner.query(`drop trigger tr_${table}_rename_member on ${table}`);
      await runner.query(`drop function rename_member_${named}`);
    }
    await runner.query('drop trigger tr_members_sort_name on members');
    await runner.query('drop function set_member_sort_name');
    await recordHistoryOf(runner, MEMBERS);
    await runner.query('drop index ix_members_ends');
    await runner.query('alter table members drop column sort_name');
  }
}

const MEMBERS = { table: 'members', recordType: 'members', label: 'number' };

const NAMED = [
  { table: 'organizations', named: 'organization', column: 'name' },
  { table: 'contacts', named: 'contact', column: 'sort_name' },
];
