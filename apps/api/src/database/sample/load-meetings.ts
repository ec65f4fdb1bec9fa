import { GeneralMeetingCreate, ResolutionCreate } from '../../cooperative/meetings/meeting.dto.js';
import type { GeneralMeetingsService } from '../../cooperative/meetings/general-meetings.service.js';
import type { ResolutionsService } from '../../cooperative/meetings/resolutions.service.js';
import type { VotersService } from '../../cooperative/meetings/voters.service.js';
import { atRow, cell, checked, type CsvRow, optionalRows, referred } from './csv-rows.js';
import type { LoadedMembers } from './load-members.js';

interface Meetings {
  meetings: GeneralMeetingsService;
  voters: VotersService;
  resolutions: ResolutionsService;
}

/**
 * Loads `general_meetings.csv` with `resolutions.csv` and `meeting_voters.csv`, where there are any: each meeting is prepared,
 * opened, held and closed. Meetings go by their day.
 */
export async function loadMeetings(folder: string, services: Meetings, loaded: LoadedMembers): Promise<void> {
  const agenda = optionalRows(folder, 'resolutions.csv', ['meeting', 'title', 'majority', 'votes']);
  const sheet = optionalRows(folder, 'meeting_voters.csv', ['meeting', 'member', 'presence', 'proxy_to']);
  for (const row of optionalRows(folder, 'general_meetings.csv', ['kind', 'day'])) {
    const day = cell(row, 'day');
    const ofDay = ({ cells }: CsvRow) => cells['meeting'] === day;
    const fields = await checked(row, GeneralMeetingCreate, {
      kind: cell(row, 'kind'),
      day,
      time: cell(row, 'time'),
      place: cell(row, 'place'),
      chair: cell(row, 'chair'),
      secretary: cell(row, 'secretary'),
    });
    const { id } = await atRow(row, () => services.meetings.create(fields));
    const points = await addPoints(id, agenda.filter(ofDay), services.resolutions);
    await atRow(row, () => services.meetings.open(id));
    await markVoters(id, sheet.filter(ofDay), services.voters, loaded);
    for (const [point, votes] of points) {
      const ballots = votes.map(({ college, ...counted }) => ({ ...counted, collegeId: loaded.collegeIds.get(college) ?? null }));
      if (ballots.length > 0) await atRow(row, () => services.resolutions.vote(point, { ballots }));
    }
    await atRow(row, () => services.meetings.close(id));
  }
}

interface Counted {
  college: string;
  votesFor: number;
  votesAgainst: number;
  abstentions: number;
}

/** The points of the agenda with the votes that were counted: 'Salariés 3 0 1|Usagers 2 1 0'. */
async function addPoints(id: number, rows: CsvRow[], resolutions: ResolutionsService): Promise<[number, Counted[]][]> {
  const points: [number, Counted[]][] = [];
  for (const row of rows) {
    const fields = await checked(row, ResolutionCreate, { title: cell(row, 'title'), majority: cell(row, 'majority') });
    const point = await atRow(row, () => resolutions.add(id, fields));
    const votes = (cell(row, 'votes')?.split('|') ?? []).map((written) => {
      const [college = '', votesFor, votesAgainst, abstentions] = written.split(' ');
      return {
        college,
        votesFor: Number(votesFor),
        votesAgainst: Number(votesAgainst),
        abstentions: Number(abstentions),
      };
    });
    points.push([point.id, votes]);
  }
  return points;
}

/** Proxies first: their holders come in after. */
async function markVoters(id: number, rows: CsvRow[], voters: VotersService, loaded: LoadedMembers): Promise<void> {
  const voterOf = new Map((await voters.of(id)).map((voter) => [voter.memberId, voter.id]));
  const named = (row: CsvRow, column: string) => voterOf.get(referred(row, column, loaded.memberIds)) ?? 0;
  for (const row of rows.filter((each) => cell(each, 'proxy_to') !== null))
    await atRow(row, () => voters.mark(named(row, 'member'), { proxyToId: named(row, 'proxy_to') }));
  for (const row of rows.filter((each) => cell(each, 'presence') === 'present'))
    await atRow(row, () => voters.mark(named(row, 'member'), { isPresent: true }));
}
