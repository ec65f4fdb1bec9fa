import type { MembershipState } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { holdsOn } from '../../core/sql.js';
import { countingDay } from '../counting-day.js';
import { reachedMember } from '../reached-member.js';
import type { MemberOut } from './member.dto.js';
import type { Member } from './member.entity.js';

/** What other tables say of a member on a day: its place among the members, and its shares. */
type Standing = Pick<
  MemberOut,
  'categoryId' | 'categoryName' | 'collegeId' | 'collegeName' | 'shares' | 'subscribed' | 'paid'
>;

const period = (part: 'category' | 'college') => `
  left join member_${part}_periods of_${part} on of_${part}.member_id = member.id
    and ${holdsOn(`of_${part}`, countingDay('$2::date'))}`;

/** The shares are those of the register of movements, which belongs to a feature that stands below: read by SQL, as a report does. */
const STANDINGS = `
  select member.id, category.id as "categoryId", category.name as "categoryName",
    college.id as "collegeId", college.name as "collegeName",
    coalesce(held.shares, 0)::int as shares, coalesce(held.subscribed, 0.00) as subscribed, coalesce(held.paid, 0.00) as paid
  from members member
  ${period('category')} ${period('college')}
  left join member_categories category on category.id = of_category.category_id
  left join colleges college on college.id = of_college.college_id
  left join lateral (
    select sum(shares) as shares, sum(subscribed) as subscribed, sum(paid) as paid
    from share_movements movement where movement.member_id = member.id and movement.day <= $2::date
  ) held on true
  where member.id = any ($1)`;

/** Members read with what they name, as they are shown on the day `today`. */
export async function shownMembers(db: Db, members: Member[], today: string): Promise<MemberOut[]> {
  const ids = members.map(({ id }) => id);
  const rows = await db.query<Standing & { id: number }>(STANDINGS, [ids, today]);
  const standings = new Map(rows.map(({ id, ...standing }) => [id, standing]));
  return members.map((member) => shown(member, standings.get(member.id) as Standing, today));
}

function shown(member: Member, standing: Standing, today: string): MemberOut {
  const { organization: _o, contact: _c, representative: _r, ...row } = member;
  return { ...row, ...standing, ...reachedMember(member), state: stateOn(row, today) };
}

function stateOn({ startsOn, endsOn }: Pick<Member, 'startsOn' | 'endsOn'>, day: string): MembershipState {
  if (startsOn > day) return 'upcoming';
  return endsOn !== null && endsOn < day ? 'left' : 'present';
}
