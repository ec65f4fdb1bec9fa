import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organizations that a report is narrowed to, by what they are today; null = whatever. */
export class OrganizationsOf1790000002207 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not strict, so that the planner writes it into the statement that asks, and drops what is null.
    await runner.query(`
      create function organizations_of(territory int, area int, of_kind text, tag int)
      returns table (id int, name text) language sql stable parallel safe as $$
        select organization.id, organization.name from organizations organization
        where (territory is null or organization.territory_id = territory)
          and (area is null
            or organization.epci_code = any (array(select unnest(epci_codes) from areas where areas.id = area)))
          and (of_kind is null or organization.kind = of_kind)
          and (tag is null or exists (
            select from organization_tags where organization_id = organization.id and tag_id = tag)) $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function organizations_of(int, int, text, int)');
  }
}
