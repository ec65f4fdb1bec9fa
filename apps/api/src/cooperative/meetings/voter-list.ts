import { type Presence, presences } from '@terril/domain';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import { choice, date, type ExportColumns, integer, text } from '../../core/export-columns.js';
import type { ListRules } from '../../core/list-query.js';
import { placeOf, reachedMember } from '../reached-member.js';
import type { Convocation } from './convocation.entity.js';
import { MeetingVoter } from './meeting-voter.entity.js';
import type { MeetingVoterOut, MeetingVoterQuery } from './voter.dto.js';

const HOLDER_THERE = `exists (select 1 from meeting_voters holder where holder.id = voter.proxy_to_id and holder.is_present)`;
const CONVENED = `exists (select 1 from convocations convocation where convocation.meeting_id = voter.meeting_id
  and convocation.member_id = voter.member_id and convocation.state <> 'failed')`;

const PRESENT: Record<Presence, string> = {
  present: 'voter.is_present',
  represented: HOLDER_THERE,
  absent: `not voter.is_present and not ${HOLDER_THERE}`,
};

export const VOTER_RULES: ListRules<MeetingVoterQuery> = {
  sorts: { number: 'member.number', name: 'member.sort_name' },
  defaultSort: 'number',
  filters: {
    meetingId: 'voter.meeting_id = :meetingId',
    collegeId: 'voter.college_id = :collegeId',
    presence: (presence) => PRESENT[presence],
    hasProxy: '(voter.proxy_to_id is not null) = :hasProxy',
    isConvened: `${CONVENED} = :isConvened`,
  },
  search: (word) =>
    `fold(member.number::text) like ${word} or contact.search_text like ${word} or organization.search_text like ${word}`,
};

/** The columns of convocations and attendance in a file. */
export const VOTER_COLUMNS: ExportColumns<MeetingVoterOut> = {
  number: integer('N°', 'No.', ({ number }) => number),
  name: text('Sociétaire', 'Member', ({ name }) => name),
  representativeName: text('Représenté par', 'Represented by', ({ representativeName }) => representativeName),
  collegeName: text('Collège', 'College', ({ collegeName }) => collegeName),
  email: text('Adresse électronique', 'E-mail', ({ email }) => email),
  postalAddress: text('Adresse', 'Address', ({ postalAddress }) => postalAddress),
  convenedOn: date('Convoqué le', 'Convened on', ({ convenedOn }) => convenedOn),
  convenedBy: choice('convocationMeans', 'Par', 'By', ({ convenedBy }) => convenedBy),
  convocationState: choice(
    'convocationState',
    'Convocation',
    'Convocation',
    ({ convocationState }) => convocationState,
  ),
  presence: choice('presence', 'Présence', 'Presence', ({ presence }) => presence),
  proxyToName: text('Pouvoir à', 'Proxy to', ({ proxyToName }) => proxyToName),
};

/** Voters with all that is shown of what they name. */
export function votersWithNames(db: Db): SelectQueryBuilder<MeetingVoter> {
  return db
    .repository(MeetingVoter)
    .createQueryBuilder('voter')
    .leftJoinAndSelect('voter.college', 'college')
    .leftJoinAndSelect('voter.member', 'member')
    .leftJoinAndSelect('member.organization', 'organization')
    .leftJoinAndSelect('member.contact', 'contact')
    .leftJoinAndSelect('member.representative', 'representative');
}

/** A batch read with what it names, as it is shown. */
export async function shownVoters(db: Db, rows: MeetingVoter[]): Promise<MeetingVoterOut[]> {
  const ids = rows.map(({ id }) => id);
  const holderIds = rows.flatMap(({ proxyToId }) => proxyToId ?? []);
  const holders = await votersWithNames(db)
    .where({ id: In(holderIds) })
    .getMany();
  const names = new Map(holders.map((holder) => [holder.id, placeOf(holder.member).name]));
  const presence = presences([...rows, ...holders]);
  const held = await countsOf(db, ids);
  const convocations = await lastConvocations(db, ids);
  return rows.map(({ member, college, id, meetingId, memberId, collegeId, isPresent, proxyToId }) => ({
    id,
    meetingId,
    memberId,
    collegeId,
    isPresent,
    proxyToId,
    number: member.number,
    ...reachedMember(member),
    collegeName: college?.name ?? null,
    presence: presence.get(id) ?? 'absent',
    proxyToName: (proxyToId !== null && names.get(proxyToId)) || null,
    proxies: held.get(id) ?? 0,
    ...(convocations.get(id) ?? NOT_CONVENED),
  }));
}

async function countsOf(db: Db, ids: number[]): Promise<Map<number, number>> {
  const rows = await db.query<{ id: number; count: number }>(
    'select proxy_to_id as id, count(*)::int as count from meeting_voters where proxy_to_id = any ($1) group by 1',
    [ids],
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

type Convened = Pick<MeetingVoterOut, 'convenedOn' | 'convenedBy' | 'convocationState' | 'failure'>;
const NOT_CONVENED: Convened = { convenedOn: null, convenedBy: null, convocationState: null, failure: null };

/** The last convocation of each, by the id of the voter. */
async function lastConvocations(db: Db, ids: number[]): Promise<Map<number, Convened>> {
  const rows = await db.query<Pick<Convocation, 'day' | 'means' | 'state' | 'failure'> & { voterId: number }>(
    `select distinct on (voter.id) voter.id as "voterId", convocation.day::text, means, state, failure
     from meeting_voters voter join convocations convocation
       on convocation.meeting_id = voter.meeting_id and convocation.member_id = voter.member_id
     where voter.id = any ($1) order by voter.id, convocation.id desc`,
    [ids],
  );
  return new Map(
    rows.map(({ voterId, day, means, state, failure }) => [
      voterId,
      { convenedOn: day, convenedBy: means, convocationState: state, failure },
    ]),
  );
}
