import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The signed subscriptions that a report is narrowed to; null = whatever. */
export class SubscriptionsOf1790000002601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Not strict, so that the planner writes it into the statement that asks, and drops what is null.
    await runner.query(`
      create function subscriptions_of(
        territory int, area int, of_kind text, tag int, manager int, of_category text, of_service int)
      returns table (id int, contract_id int, organization_id int, organization_name text)
      language sql stable parallel safe as $$
        select subscription.id, contract.id, organization.id, organization.name
        from subscriptions subscription
        join contracts contract on contract.id = subscription.contract_id and contract.stage = 'signed'
        join organizations_of(territory, area, of_kind, tag, manager) organization
          on organization.id = contract.organization_id
        where (of_category is null or subscription.category = of_category)
          and (of_service is null or subscription.service_id = of_service) $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function subscriptions_of(int, int, text, int, int, text, int)');
  }
}
