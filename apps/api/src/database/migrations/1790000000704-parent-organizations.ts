import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An organization may belong to another one: a federation, a holding, a town and its services. */
export class ParentOrganizations1790000000704 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organizations add parent_id integer
        constraint fk_organizations_parent references organizations (id) on delete restrict`);
    await runner.query('create index ix_organizations_parent on organizations (parent_id, id)');
    // An organization and all those under it.
    await runner.query(`
      create function organizations_within(root int) returns setof int language sql stable as $$
        with recursive within (id) as (
          select id from organizations where id = root
          union select o.id from organizations o join within w on o.parent_id = w.id
        )
        select id from within $$`);
    // One change of parents at a time: of two that would close a loop together, the second sees the first.
    await runner.query(`
      create function refuse_parent_loop() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtext('organizations.parent_id'));
        if exists (select 1 from organizations_within(new.id) as under (id) where id = new.parent_id) then
          raise exception 'an organization would be above itself'
            using errcode = 'check_violation', constraint = 'ck_organizations_parent_loop';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create trigger refuse_parent_loop after insert or update of parent_id on organizations for each row
      when (new.parent_id is not null) execute function refuse_parent_loop()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger refuse_parent_loop on organizations');
    await runner.query('drop function refuse_parent_loop()');
    await runner.query('drop function organizations_within(int)');
    await runner.query('alter table organizations drop parent_id');
  }
}
