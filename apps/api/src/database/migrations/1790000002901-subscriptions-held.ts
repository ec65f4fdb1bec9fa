import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SubscriptionsOf1790000002601 } from './1790000002601-subscriptions-of.js';

/** The subscriptions that a report is narrowed to are of who held them on a day, or holds them now where none is told. */
export class SubscriptionsHeld1790000002901 implements MigrationInterface {
  private readonly before = new SubscriptionsOf1790000002601();

  async up(runner: QueryRunner): Promise<void> {
    await this.before.down(runner);
    // Not strict, so that the planner writes it into the statement that asks, and drops what is null.
    await runner.query(`
      create function subscriptions_of(
        territory int, area int, of_kind text, tag int, manager int, of_category text, of_service int,
        held_on date default null)
      returns table (id int, contract_id int, organization_id int, organization_name text)
      language sql stable parallel safe as $$
        select subscription.id, tenure.contract_id, organization.id, organization.name
        from subscriptions subscription
        join contract_tenures tenure on tenure.contract_id = subscription.contract_id and tenure.stage = 'signed'
          and case when held_on is null then tenure.ends_before is null
            else (tenure.starts_on is null or tenure.starts_on <= held_on)
              and (tenure.ends_before is null or tenure.ends_before > held_on) end
        join organizations_of(territory, area, of_kind, tag, manager) organization
          on organization.id = tenure.organization_id
        where (of_category is null or subscription.category = of_category)
          and (of_service is null or subscription.service_id = of_service) $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function subscriptions_of(int, int, text, int, int, text, int, date)');
    await this.before.up(runner);
  }
}
