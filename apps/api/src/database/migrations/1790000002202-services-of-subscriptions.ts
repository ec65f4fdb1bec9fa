import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subscriptions name the service of the catalogue they are of; the catalogue begins with what is subscribed to. */
export class ServicesOfSubscriptions1790000002202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table subscriptions add service_id integer
        constraint fk_subscriptions_service references services (id) on delete restrict`);
    await runner.query('create index ix_subscriptions_catalog_service on subscriptions (service_id)');
    // Of each name, the most frequent category, period and price.
    await runner.query(`
      insert into services (name, category, nature, unit_price, vat_rate, period_unit, period_count)
      select distinct on (fold(s.service)) s.service, s.category, 'recurring', v.unit_price, 20, s.period_unit,
        s.period_count
      from subscriptions s join price_versions v on v.subscription_id = s.id
      group by s.service, s.category, s.period_unit, s.period_count, v.unit_price
      order by fold(s.service), count(*) desc`);
    await runner.query(`
      update subscriptions s set service_id = c.id from services c where fold(c.name) = fold(s.service)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table subscriptions drop column service_id');
  }
}
