import type { MembershipState } from '@terril/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import { choice, date, type ExportColumns, integer, money, text } from '../../core/export-columns.js';
import type { ConditionReader } from '../../core/field-registry.js';
import type { ListRules } from '../../core/list-query.js';
import { holdsOn } from '../../core/sql.js';
import { countingDay } from '../counting-day.js';
import type { MemberOut, MemberQuery } from './member.dto.js';
import { Member } from './member.entity.js';
import { periodOn } from './member-period-sql.js';

/** The condition that the member of the row `member` is of this state on the day `:today`. */
const STATES: Record<MembershipState, string> = {
  present: holdsOn('member', ':today'),
  left: 'member.ends_before <= :today',
  upcoming: 'member.starts_on > :today',
};

/** The condition that a member's period of the day that counts is of the one asked for. */
const within = (part: 'category' | 'college') => `exists (
  select 1 from member_${part}_periods period where period.${part}_id = :${part}Id
    and ${periodOn('member', countingDay(':today::date'))})`;

const CAPITAL = `coalesce((select sum(movement.subscribed) from share_movements movement
  where movement.member_id = member.id and movement.day <= :today), 0)`;

/** What the list of members offers; `today` is asked each time. */
export function memberRules(today: () => string, conditions: ConditionReader): ListRules<MemberQuery> {
  const daily = (sql: string, parameters: object = {}) => ({ sql, parameters: { ...parameters, today: today() } });
  return {
    sorts: {
      number: 'member.number',
      startsOn: 'member.startsOn',
      name: 'member.sort_name',
    },
    defaultSort: 'number',
    filters: {
      organizationId: 'member.organization_id = :organizationId',
      contactId: 'member.contact_id = :contactId',
      categoryId: (categoryId) => daily(within('category'), { categoryId }),
      collegeId: (collegeId) => daily(within('college'), { collegeId }),
      state: (state) => daily(STATES[state]),
      on: holdsOn('member', ':on'),
      leastCapital: (leastCapital) => daily(`${CAPITAL} >= :leastCapital`, { leastCapital }),
    },
    conditions,
    search: (word) =>
      `fold(member.number::text) like ${word} or contact.search_text like ${word} or organization.search_text like ${word}`,
  };
}

/** The columns of the register in a file. */
export const MEMBER_COLUMNS: ExportColumns<MemberOut> = {
  number: integer('N°', 'No.', ({ number }) => number),
  name: text('Sociétaire', 'Member', ({ name }) => name),
  representativeName: text('Représenté par', 'Represented by', ({ representativeName }) => representativeName),
  categoryName: text('Catégorie', 'Category', ({ categoryName }) => categoryName),
  collegeName: text('Collège', 'College', ({ collegeName }) => collegeName),
  state: choice('membershipState', 'État', 'State', ({ state }) => state),
  startsOn: date('Admis le', 'Admitted on', ({ startsOn }) => startsOn),
  admissionDecision: text('Décision d’admission', 'Admission decision', ({ admissionDecision }) => admissionDecision),
  endsOn: date('Dernier jour', 'Last day', ({ endsOn }) => endsOn),
  leavingReason: choice('leavingReason', 'Motif de sortie', 'Reason of leaving', ({ leavingReason }) => leavingReason),
  shares: integer('Parts', 'Shares', ({ shares }) => shares),
  subscribed: money('Capital souscrit', 'Subscribed capital', ({ subscribed }) => subscribed),
  paid: money('Capital libéré', 'Paid-up capital', ({ paid }) => paid),
  email: text('Adresse électronique', 'E-mail', ({ email }) => email),
  phone: text('Téléphone', 'Telephone', ({ phone }) => phone),
  postalAddress: text('Adresse', 'Address', ({ postalAddress }) => postalAddress),
};

/** Members with all that is shown of what they name. */
export function membersWithNames(db: Db): SelectQueryBuilder<Member> {
  return db
    .repository(Member)
    .createQueryBuilder('member')
    .leftJoinAndSelect('member.organization', 'organization')
    .leftJoinAndSelect('member.contact', 'contact')
    .leftJoinAndSelect('member.representative', 'representative');
}
