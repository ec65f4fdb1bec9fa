import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was lost, worked out organization by organization: of those with a subscription that ended in these days, and not by
 * reading the subscriptions of all.
 */
export class LostUsersOneByOne1790000004902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function users_lost(first_day date, last_day date)
      returns table (organization_id int, counted_on date, reason text) language sql stable parallel safe as $$
        with candidate as materialized (
          select distinct tenure.organization_id
          from subscriptions s join contract_tenures tenure on tenure.contract_id = s.contract_id
          where s.ends_before between first_day + 1 and last_day + 1 and tenure.stage = 'signed'
        )
        select candidate.organization_id, ended.lost_on, ended.reason
        from candidate cross join lateral (
          select max(h.ends_before) - 1 as lost_on,
            (array_agg(h.handed_over order by h.ends_before desc, h.handed_over))[1] as handed_over,
            (array_agg(h.end_reason order by h.ends_before desc, h.handed_over, h.end_reason is null, h.id))[1] as reason
          from (${HELD}) h
          where h.starts_on <= last_day + 1
          having bool_and(h.ends_before is not null and h.ends_before <= last_day + 1)
        ) ended
        where ended.lost_on >= first_day and not ended.handed_over and not exists (
          select 1 from invoices i
          where i.organization_id = candidate.organization_id and i.type = 'invoice'
            and i.issued_on > ended.lost_on and i.issued_on <= last_day)
      $$`);
  }

  /** It answers what it did before. */
  async down(): Promise<void> {}
}

/** What an organization held, each subscription within the days that its contract was the organization's. */
const HELD = `
  select s.id, greatest(s.starts_on, tenure.starts_on) as starts_on, least(s.ends_before, tenure.ends_before) as ends_before,
    (tenure.ends_before is not null and (s.ends_before is null or s.ends_before > tenure.ends_before)) as handed_over,
    s.end_reason
  from contract_tenures tenure join subscriptions s on s.contract_id = tenure.contract_id
  where tenure.stage = 'signed' and tenure.organization_id = candidate.organization_id
    and (tenure.starts_on is null or s.ends_before is null or s.ends_before > tenure.starts_on)
    and (tenure.ends_before is null or s.starts_on < tenure.ends_before)`;
