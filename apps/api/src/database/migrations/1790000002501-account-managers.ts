import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The colleague who looks after an organization, by whom reports are narrowed too. */
export class AccountManagers1790000002501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organizations add column account_manager_id integer
        constraint fk_organizations_account_manager references users (id) on delete restrict`);
    await runner.query('create index ix_organizations_account_manager on organizations (account_manager_id, id)');
    await runner.query('drop function organizations_of(int, int, text, int)');
    // Not strict, so that the planner writes it into the statement that asks, and drops what is null.
    await runner.query(`
      create function organizations_of(territory int, area int, of_kind text, tag int, manager int)
      returns table (id int, name text) language sql stable parallel safe as $$
        ${OF_TERRITORY_TO_TAG}
          and (manager is null or organization.account_manager_id = manager) $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function organizations_of(int, int, text, int, int)');
    await runner.query(`
      create function organizations_of(territory int, area int, of_kind text, tag int)
      returns table (id int, name text) language sql stable parallel safe as $$ ${OF_TERRITORY_TO_TAG} $$`);
    await runner.query('alter table organizations drop column account_manager_id');
  }
}

const OF_TERRITORY_TO_TAG = `
  select organization.id, organization.name from organizations organization
  where (territory is null or organization.territory_id = territory)
    and (area is null
      or organization.epci_code = any (array(select unnest(epci_codes) from areas where areas.id = area)))
    and (of_kind is null or organization.kind = of_kind)
    and (tag is null or exists (
      select from organization_tags where organization_id = organization.id and tag_id = tag))`;
