import { Injectable } from '@nestjs/common';
import { dayBefore, type LegalLink } from '@terril/domain';
import { IsNull } from 'typeorm';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { lockRows, mustFind } from '../../core/save.js';
import { holdsOn } from '../../core/sql.js';
import type { CategoryChange, CollegeChange, MemberPeriodOut, MemberWithPeriodsOut } from './member.dto.js';
import { Member } from './member.entity.js';
import { MemberCategoryPeriod } from './member-category-period.entity.js';
import { MemberCollegePeriod } from './member-college-period.entity.js';

/** The categories and colleges of members, day by day: a change begins a new period, and never rewrites the past. */
@Injectable()
export class MemberPeriodsService {
  constructor(private readonly db: Db) {}

  /** Those of a member, the latest first. */
  async of(memberId: number): Promise<Pick<MemberWithPeriodsOut, 'categories' | 'colleges'>> {
    const find = { where: { memberId }, order: { startsOn: 'DESC' } } as const;
    const categories = await this.db.repository(MemberCategoryPeriod).find({ ...find, relations: { category: true } });
    const colleges = await this.db.repository(MemberCollegePeriod).find({ ...find, relations: { college: true } });
    return {
      categories: categories.map(({ category, ...row }) => shown(row, category)),
      colleges: colleges.map(({ college, ...row }) => shown(row, college)),
    };
  }

  /** The first periods of a new member, in its transaction. */
  async begin(memberId: number, startsOn: string, of: { categoryId: number; collegeId: number | null }): Promise<void> {
    const { categoryId, collegeId } = of;
    await this.db.repository(MemberCategoryPeriod).insert({ memberId, startsOn, categoryId });
    if (collegeId !== null) await this.db.repository(MemberCollegePeriod).insert({ memberId, startsOn, collegeId });
  }

  /** @throws NotFound; RuleBroken on a day that is not after the start of the present period */
  changeCategory(memberId: number, { on, categoryId, decision = null }: CategoryChange): Promise<void> {
    return this.db.transaction(async () => {
      await this.end(MemberCategoryPeriod, memberId, on);
      await this.db.repository(MemberCategoryPeriod).insert({ memberId, startsOn: on, categoryId, decision });
    });
  }

  /** As `changeCategory`. */
  changeCollege(memberId: number, { on, collegeId, decision = null }: CollegeChange): Promise<void> {
    return this.db.transaction(async () => {
      await this.end(MemberCollegePeriod, memberId, on);
      if (collegeId === null) return;
      await this.db.repository(MemberCollegePeriod).insert({ memberId, startsOn: on, collegeId, decision });
    });
  }

  /** The legal links that members have on a day. */
  async linksOn(day: string): Promise<LegalLink[]> {
    const rows = await this.db.query<{ link: LegalLink }>(
      `select distinct category.legal_link as link from members member
       join member_category_periods period on period.member_id = member.id and ${holdsOn('period', '$1')}
       join member_categories category on category.id = period.category_id
       where ${holdsOn('member', '$1')}`,
      [day],
    );
    return rows.map(({ link }) => link);
  }

  /** Ends the present period the day before `on`. */
  private async end(
    entity: typeof MemberCategoryPeriod | typeof MemberCollegePeriod,
    memberId: number,
    on: string,
  ): Promise<void> {
    await lockRows(this.db, Member, [memberId]);
    const { startsOn, endsOn } = await mustFind(this.db, Member, memberId, { fr: 'Sociétaire', en: 'Member' });
    if (on < startsOn || (endsOn !== null && on > endsOn)) throw NOT_A_MEMBER;
    const present = await this.db.manager.findOneBy(entity, { memberId, endsOn: IsNull() });
    if (!present) return;
    if (on <= present.startsOn) throw PAST;
    await this.db.manager.update(entity, present.id, { endsOn: dayBefore(on) });
  }
}

function shown(
  { id, startsOn, endsOn, decision }: Pick<MemberCategoryPeriod, 'id' | 'startsOn' | 'endsOn' | 'decision'>,
  of: { id: number; name: string },
): MemberPeriodOut {
  return { id, ofId: of.id, name: of.name, startsOn, endsOn, decision };
}

const NOT_A_MEMBER = RuleBroken.on('on', 'not_a_member', {
  fr: 'Ce jour-là, ce n’est pas un sociétaire.',
  en: 'No member on this day.',
});
const PAST = RuleBroken.on('on', 'past_period', {
  fr: 'Le passé ne se réécrit pas : le changement vient après le début de la période en cours.',
  en: 'The past is not rewritten: a change comes after the start of the present period.',
});
