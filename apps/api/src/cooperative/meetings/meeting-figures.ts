import {
  addDays,
  countVotes,
  type CollegeRule,
  isQuorate,
  type MeetingCall,
  type MeetingKind,
  quorumOf,
} from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { CooperativeRules } from '../rules/cooperative-rules.entity.js';
import type { GeneralMeeting } from './general-meeting.entity.js';
import type { BallotOut, GeneralMeetingOut, MeetingCollegeOut, MeetingCounts, ResolutionOut } from './meeting.dto.js';
import type { Resolution } from './resolution.entity.js';

/** The quorum that the rules ask for, in percent of the members. */
export function quorumAsked(rules: CooperativeRules, { kind, call }: { kind: MeetingKind; call: MeetingCall }): string {
  if (kind === 'ordinary') return call === 'first' ? rules.ordinaryQuorum : rules.ordinarySecondQuorum;
  return call === 'first' ? rules.extraordinaryQuorum : rules.extraordinarySecondQuorum;
}

const COUNTS = `count(voter.id)::int as voters, count(voter.id) filter (where voter.is_present)::int as present,
  count(voter.id) filter (where holder.is_present)::int as represented`;

const NOBODY: MeetingCounts & { convened: number } = { voters: 0, present: 0, represented: 0, convened: 0 };

/** Meetings as they are shown, with who is there of each. */
export async function shownMeetings(
  db: Db,
  meetings: GeneralMeeting[],
  rules: CooperativeRules,
): Promise<GeneralMeetingOut[]> {
  const rows = await db.query<MeetingCounts & { convened: number; id: number }>(
    `select voter.meeting_id as id, ${COUNTS}, count(distinct convocation.member_id)::int as convened
     from meeting_voters voter left join meeting_voters holder on holder.id = voter.proxy_to_id
     left join lateral (select member_id from convocations c where c.meeting_id = voter.meeting_id
       and c.member_id = voter.member_id and c.state <> 'failed' limit 1) convocation on true
     where voter.meeting_id = any ($1) group by voter.meeting_id`,
    [meetings.map(({ id }) => id)],
  );
  const countsOf = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return meetings.map((meeting) => {
    const { convened, ...counts } = countsOf.get(meeting.id) ?? NOBODY;
    const quorum = meeting.quorum ?? quorumAsked(rules, meeting);
    return {
      ...meeting,
      quorum,
      collegeRule: meeting.collegeRule ?? rules.collegeRule,
      counts,
      quorumNeeded: quorumOf(counts.voters, quorum),
      isQuorate: isQuorate(counts.present + counts.represented, counts.voters, quorum),
      convened,
      mostProxies: rules.mostProxies,
      conveneBy: addDays(meeting.day, -rules.noticeDays),
    };
  });
}

/** The colleges of a meeting with who is there of each; where there are none, all members as one. */
export async function meetingColleges(
  db: Db,
  { id, state }: Pick<GeneralMeeting, 'id' | 'state'>,
): Promise<MeetingCollegeOut[]> {
  const weights =
    state === 'planned'
      ? 'select id as college_id, weight from colleges'
      : 'select college_id, weight from meeting_colleges where meeting_id = $1';
  const rows = await db.query<MeetingCollegeOut>(
    `select college.id as "collegeId", college.name, weighed.weight, ${COUNTS}
     from (${weights}) weighed join colleges college on college.id = weighed.college_id
     left join meeting_voters voter on voter.meeting_id = $1 and voter.college_id = college.id
     left join meeting_voters holder on holder.id = voter.proxy_to_id
     group by college.id, college.name, college.position, weighed.weight order by college.position, college.id`,
    [id],
  );
  if (rows.length > 0) return rows;
  const [all] = await db.query<MeetingCounts>(
    `select ${COUNTS} from meeting_voters voter left join meeting_voters holder on holder.id = voter.proxy_to_id
     where voter.meeting_id = $1`,
    [id],
  );
  return [{ collegeId: null, name: 'Sociétaires', weight: '100.00', ...(all ?? NOBODY) }];
}

/** A resolution with its votes and what became of it, weighted by the colleges of its meeting. */
export function shownResolution(
  { meeting: _, ...resolution }: Resolution,
  ballots: BallotOut[],
  { colleges, rule }: { colleges: MeetingCollegeOut[]; rule: CollegeRule },
): ResolutionOut {
  const weightOf = new Map(colleges.map(({ collegeId, weight }) => [collegeId, weight ?? '0']));
  const counted = countVotes(
    ballots.map((ballot) => ({ ...ballot, weight: weightOf.get(ballot.collegeId) ?? '0' })),
    rule,
    resolution.majority ?? 'simple',
  );
  const hasVotes = ballots.length > 0;
  return {
    ...resolution,
    ballots,
    isCarried: hasVotes ? counted.isCarried : null,
    forPercent: hasVotes ? counted.forPercent : null,
    againstPercent: hasVotes ? counted.againstPercent : null,
  };
}
