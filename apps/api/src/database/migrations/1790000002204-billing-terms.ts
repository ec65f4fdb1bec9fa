import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a subscription is billed: a cycle of its own, where its periods begin, and what is billed once at the start. */
export class BillingTerms1790000002204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subscriptions
        add cycle_unit text,
        add cycle_count smallint,
        add alignment text not null default 'anniversary',
        add anchor_day smallint,
        add setup_fee numeric(14, 2),
        add constraint ck_subscriptions_cycle
          check ((cycle_unit is null) = (cycle_count is null) and cycle_count between 1 and 120),
        add constraint ck_subscriptions_anchor_day check (anchor_day between 1 and 28)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subscriptions drop column cycle_unit, drop column cycle_count, drop column alignment,
        drop column anchor_day, drop column setup_fee`);
  }
}
