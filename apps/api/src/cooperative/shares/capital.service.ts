import { Injectable } from '@nestjs/common';
import { authoritiesExceed, capitalFloor } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { holdsOn } from '../../core/sql.js';
import { countingDay } from '../counting-day.js';
import { RulesService } from '../rules/rules.service.js';
import type { CapitalOut, CapitalPartOut, CapitalPointOut } from './capital.dto.js';

/** The variable capital of the cooperative, on any day. */
@Injectable()
export class CapitalService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly statutes: RulesService,
  ) {}

  /** The capital subscribed on the evening of `day`, in EUR with 2 decimals; '0.00' before the first share. */
  async on(day: string): Promise<string> {
    const [row] = await this.db.query<{ capital: string }>(
      'select coalesce(sum(subscribed), 0)::numeric(14, 2) as capital from share_movements where day <= $1',
      [day],
    );
    return row?.capital ?? '0.00';
  }

  /** The highest capital there has been until the evening of `day`, in EUR. */
  async highest(day: string): Promise<string> {
    const [row] = await this.db.query<{ capital: string }>(
      `select coalesce(max(capital), 0)::numeric(14, 2) as capital from (${EVENINGS}) evenings where day <= $1`,
      [day],
    );
    return row?.capital ?? '0.00';
  }

  /** The lowest capital on the evening of `day` and after, in EUR; a movement of that day is there. */
  async lowestFrom(day: string): Promise<string> {
    const [row] = await this.db.query<{ capital: string | null }>(
      `select min(capital)::numeric(14, 2) as capital from (${EVENINGS}) evenings where day >= $1`,
      [day],
    );
    return row?.capital ?? this.on(day);
  }

  /** The capital of `day`, how it came to be, and who holds it. */
  async report(day = this.clock.today()): Promise<CapitalOut> {
    const points = await this.db.query<CapitalPointOut>(
      `select day::text, subscribed, paid, shares::int, members::int from (${POINTS}) points where day <= $1 order by day`,
      [day],
    );
    const last = points.at(-1) ?? { day, subscribed: '0.00', paid: '0.00', shares: 0, members: 0 };
    const highest = await this.highest(day);
    const authorities = await this.ofAuthorities(day);
    const { isScic } = await this.statutes.get();
    return {
      ...last,
      day,
      highest,
      floor: capitalFloor(highest),
      authorities,
      authoritiesExceed: isScic && authoritiesExceed(authorities, last.subscribed),
      points,
      byCategory: await this.parts('category', day),
      byCollege: await this.parts('college', day),
    };
  }

  private async ofAuthorities(day: string): Promise<string> {
    const [row] = await this.db.query<{ held: string }>(
      `select coalesce(sum(movement.subscribed), 0)::numeric(14, 2) as held
       from share_movements movement
       join members member on member.id = movement.member_id
       join member_category_periods period on period.member_id = member.id
         and ${holdsOn('period', countingDay('$1::date'))}
       join member_categories category on category.id = period.category_id and category.legal_link = 'authority'
       where movement.day <= $1::date`,
      [day],
    );
    return row?.held ?? '0.00';
  }

  private parts(part: 'category' | 'college', day: string): Promise<CapitalPartOut[]> {
    const table = part === 'category' ? 'member_categories' : 'colleges';
    return this.db.query<CapitalPartOut>(
      `select it.name, count(*)::int as members, coalesce(sum(held.shares), 0)::int as shares,
         coalesce(sum(held.subscribed), 0)::numeric(14, 2) as subscribed
       from members member
       join lateral (select sum(shares) as shares, sum(subscribed) as subscribed
         from share_movements where member_id = member.id and day <= $1::date) held on held.shares > 0
       left join member_${part}_periods period on period.member_id = member.id
         and ${holdsOn('period', countingDay('$1::date'))}
       left join ${table} it on it.id = period.${part}_id
       group by it.id, it.name, it.position order by it.position, it.id`,
      [day],
    );
  }
}

/** The subscribed capital on the evening of each day that changed it. */
const EVENINGS = `select day, sum(sum(subscribed)) over (order by day) as capital from share_movements group by day`;

/** What there was on the evening of each day that changed it. */
const POINTS = `
  select day, sum(subscribed) over days as subscribed, sum(paid) over days as paid, sum(shares) over days as shares,
    sum(holders) over days as members
  from (
    select day, sum(subscribed) as subscribed, sum(paid) as paid, sum(shares) as shares,
      sum((held > 0)::int - (held - of_day > 0)::int) as holders
    from (
      select member_id, day, sum(subscribed) as subscribed, sum(paid) as paid, sum(shares) as shares,
        sum(shares) as of_day, sum(sum(shares)) over (partition by member_id order by day) as held
      from share_movements group by member_id, day
    ) of_members group by day
  ) changes window days as (order by day)`;
