import type { Credit, PeriodUnit, SpentTime } from '@terril/domain';
import type { Db } from '../../core/db.js';

/** What the hours of an organization follow from. */
export interface Past {
  credits: Credit[];
  spent: SpentTime[];
}

interface CreditRow extends Omit<Credit, 'allowance'> {
  isAllowance: boolean;
  carriesOver: boolean;
  anchor: string | null;
  unit: PeriodUnit;
  count: number;
}

/**
 * An allowance holds as long as its subscription, once its contract is signed; packs and gifts stand alone, whatever they
 * name.
 */
const CREDITS = `
  select c.id, c.minutes, c.step, c.subscription_id as "subscriptionId",
    greatest(c.starts_on, case when c.source = 'allowance' then s.starts_on end) as "startsOn",
    least(c.ends_before, case when c.source = 'allowance' then s.ends_before end) - 1 as "endsOn",
    c.source = 'allowance' as "isAllowance", c.carries_over as "carriesOver", s.starts_on as anchor,
    s.period_unit as unit, s.period_count as count
  from assistance_credits c
  left join subscriptions s on s.id = c.subscription_id left join contracts on contracts.id = s.contract_id
  where c.organization_id = $1 and (c.source <> 'allowance' or contracts.stage = 'signed')
  order by c.id`;

/** Only what may be charged: of nothing else is its time needed. */
const SPENT = `
  select a.id as "activityId", a.done_on as day, a.duration, a.kind,
    case when a.contract_id is not null then 'contracts' when a.subscription_id is not null then 'subscriptions'
      when a.invoice_id is not null then 'invoices' when a.opportunity_id is not null then 'opportunities' end as "aboutType",
    a.subscription_id as "subscriptionId", a.is_charged as "isCharged"
  from activities a
  where a.organization_id = $1 and a.state = 'done' and a.duration is not null and a.is_charged is not false
    and (a.is_charged or a.done_on >= (select min(starts_on) from assistance_credits where organization_id = $1))`;

/** The credits of an organization that hold, and the time spent for it. */
export async function readPast(db: Db, organizationId: number): Promise<Past> {
  const credits = await db.query<CreditRow>(CREDITS, [organizationId]);
  return { credits: credits.map(creditOf), spent: await db.query<SpentTime>(SPENT, [organizationId]) };
}

function creditOf({ isAllowance, carriesOver, anchor, unit, count, ...credit }: CreditRow): Credit {
  return {
    ...credit,
    allowance: isAllowance && anchor !== null ? { anchor, period: { unit, count }, carriesOver } : null,
  };
}
