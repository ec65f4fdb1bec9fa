import type { MigrationInterface, QueryRunner } from 'typeorm';

const ORGANIZATION_TEXT = `fold(name || ' ' || coalesce(city, '') || ' ' || coalesce(email, '') || ' ' || coalesce(siren, ''))`;

/** Indexes TypeORM has no words for, and the views that say once what a user is. */
export class SearchAndViews1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index ix_organizations_search on organizations using gin ((${ORGANIZATION_TEXT}) gin_trgm_ops)`,
    );
    await runner.query(
      `create index ix_contracts_search on contracts using gin (fold(reference || ' ' || title) gin_trgm_ops)`,
    );
    await runner.query('create index ix_subscriptions_search on subscriptions using gin (fold(service) gin_trgm_ops)');
    await runner.query('create index ix_invoices_search on invoices using gin (fold(number) gin_trgm_ops)');
    await runner.query(
      'create index ix_invoice_lines_search on invoice_lines using gin (fold(description) gin_trgm_ops)',
    );
    await runner.query('create index ix_organizations_user_days on organizations using gist (user_days)');
    await runner.query('create index ix_organizations_first_user on organizations (lower(user_days), id)');

    // All that makes an organization a user: contracts, subscriptions, and each invoice for its own day.
    await runner.query(`
      create view user_activity as
        select organization_id, 'contract' as source, reference as label, starts_on, ends_before, end_reason
        from contracts
        union all
        select c.organization_id, 'subscription', s.service, s.starts_on, s.ends_before, s.end_reason
        from subscriptions s join contracts c on c.id = s.contract_id
        union all
        select organization_id, 'invoice', number, issued_on, issued_on + 1, null
        from invoices where type = 'invoice'`);

    // An invoice keeps its client a user for 12 months. The explicit first day wins: it cuts what is older and bridges
    // to the first record.
    await runner.query(`
      create view organization_user_days as
        select o.id as organization_id,
          coalesce(range_agg(daterange(a.starts_on,
            case a.source when 'invoice' then (a.starts_on + interval '12 months')::date else a.ends_before end))
            filter (where a.starts_on is not null) * datemultirange(daterange(o.user_since, null)), '{}')
          + case when o.user_since is null then '{}'::datemultirange
              else datemultirange(daterange(o.user_since, greatest(min(a.starts_on), o.user_since + 1))) end as days
        from organizations o left join user_activity a on a.organization_id = o.id
        group by o.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view organization_user_days');
    await runner.query('drop view user_activity');
    for (const index of [
      'organizations_search',
      'contracts_search',
      'subscriptions_search',
      'invoices_search',
      'invoice_lines_search',
      'organizations_user_days',
      'organizations_first_user',
    ]) {
      await runner.query(`drop index ix_${index}`);
    }
  }
}
