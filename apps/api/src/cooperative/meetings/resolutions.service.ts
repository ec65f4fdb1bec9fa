import { Injectable } from '@nestjs/common';
import { type CollegeRule, usualMajority } from '@terril/domain';
import { Db } from '../../core/db.js';
import { RuleBroken, type Sentence } from '../../core/errors.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { In } from 'typeorm';
import { RulesService } from '../rules/rules.service.js';
import { meetingColleges, shownMeetings, shownResolution } from './meeting-figures.js';
import { mustBeOpen, mustBePlanned } from './meeting-states.js';
import type { GeneralMeeting } from './general-meeting.entity.js';
import type { MeetingCollegeOut, ResolutionCreate, ResolutionOut, ResolutionUpdate, VotesIn } from './meeting.dto.js';
import { Resolution } from './resolution.entity.js';
import { ResolutionBallot } from './resolution-ballot.entity.js';

const RESOLUTION = { fr: 'Résolution', en: 'Resolution' };

/** The agenda of meetings, and the votes on it. */
@Injectable()
export class ResolutionsService {
  constructor(
    private readonly db: Db,
    private readonly rules: RulesService,
  ) {}

  /** The agenda of a meeting in its order, with what became of each point. */
  async of(meetingId: number, by: { colleges: MeetingCollegeOut[]; rule: CollegeRule }): Promise<ResolutionOut[]> {
    const rows = await this.db
      .repository(Resolution)
      .find({ where: { meetingId }, order: { position: 'ASC', id: 'ASC' } });
    return this.shown(rows, by);
  }

  /** @throws NotFound */
  async get(id: number): Promise<ResolutionOut> {
    const row = await this.db.repository(Resolution).findOne({ where: { id }, relations: { meeting: true } });
    const { meeting } = row ?? (await mustFind(this.db, Resolution, id, RESOLUTION));
    const colleges = await meetingColleges(this.db, meeting);
    const rule = meeting.collegeRule ?? (await this.rules.get()).collegeRule;
    const [shown] = await this.shown(row ? [row] : [], { colleges, rule });
    return shown as ResolutionOut;
  }

  /** Adds a point to the agenda. @throws NotFound; Conflict once the meeting is open */
  add(meetingId: number, { position, majority, ...fields }: ResolutionCreate): Promise<ResolutionOut> {
    return this.db.transaction(async () => {
      const { kind } = await mustBePlanned(this.db, meetingId);
      const resolutions = this.db.repository(Resolution);
      const last = await resolutions.maximum('position', { meetingId });
      const { id } = await this.db.manager.save(
        resolutions.create({
          ...fields,
          meetingId,
          majority: majority === undefined ? usualMajority(kind) : majority,
          position: position ?? (last ?? 0) + 1,
        }),
      );
      return this.get(id);
    });
  }

  /** Puts the points of a meeting that were not voted on on the agenda of another, in its transaction. */
  async copy(fromId: number, toId: number): Promise<void> {
    await this.db.query(
      `insert into resolutions (meeting_id, position, title, text, majority)
       select $2, position, title, text, majority from resolutions point
       where meeting_id = $1 and not exists (select 1 from resolution_ballots where resolution_id = point.id)
       order by position, id`,
      [fromId, toId],
    );
  }

  /** @throws StaleVersion; Conflict once the meeting is open */
  update(id: number, { version, ...changes }: ResolutionUpdate): Promise<ResolutionOut> {
    return this.db.transaction(async () => {
      const resolution = await lockForUpdate(this.db, Resolution, id, version, RESOLUTION, () => this.get(id));
      await mustBePlanned(this.db, resolution.meetingId);
      await this.db.manager.save(assignSent(resolution, changes));
      return this.get(id);
    });
  }

  /** Takes a point off the agenda. @throws NotFound; Conflict once the meeting is open */
  remove(id: number): Promise<void> {
    return this.db.transaction(async () => {
      const { meetingId } = await mustFind(this.db, Resolution, id, RESOLUTION);
      await mustBePlanned(this.db, meetingId);
      await this.db.repository(Resolution).delete(id);
    });
  }

  /**
   * Counts the votes on a resolution, by college, in place of those counted before: in each, one member is one vote.
   * @throws Conflict unless the meeting is open; RuleBroken without quorum, on more votes than there are voices, on a point that
   *   is not voted on, or a college that is left out or unknown
   */
  vote(id: number, { ballots }: VotesIn): Promise<ResolutionOut> {
    return this.db.transaction(async () => {
      const { meetingId, majority } = await mustFind(this.db, Resolution, id, RESOLUTION);
      const meeting = await mustBeOpen(this.db, meetingId);
      if (majority === null) throw NOT_VOTED;
      await this.mustBeQuorate(meeting);
      const colleges = await meetingColleges(this.db, meeting);
      checkBallots(ballots, colleges);
      const stored = this.db.repository(ResolutionBallot);
      await stored.delete({ resolutionId: id });
      await stored.insert(ballots.map((ballot) => ({ ...ballot, resolutionId: id })));
      return this.get(id);
    });
  }

  private async mustBeQuorate(meeting: GeneralMeeting): Promise<void> {
    const [shown] = await shownMeetings(this.db, [meeting], await this.rules.get());
    if (!shown || shown.isQuorate) return;
    const { counts, quorumNeeded } = shown;
    throw noQuorum(counts.present + counts.represented, quorumNeeded);
  }

  private async shown(
    rows: Resolution[],
    by: { colleges: MeetingCollegeOut[]; rule: CollegeRule },
  ): Promise<ResolutionOut[]> {
    const ids = rows.map(({ id }) => id);
    const all = await this.db
      .repository(ResolutionBallot)
      .find({ where: { resolutionId: In(ids) }, order: { id: 'ASC' } });
    return rows.map((row) => {
      const ballots = all.filter(({ resolutionId }) => resolutionId === row.id);
      return shownResolution(
        row,
        ballots.map(({ collegeId, votesFor, votesAgainst, abstentions }) => ({
          collegeId,
          votesFor,
          votesAgainst,
          abstentions,
        })),
        by,
      );
    });
  }
}

function checkBallots(ballots: VotesIn['ballots'], colleges: MeetingCollegeOut[]): void {
  const named = ballots.map(({ collegeId }) => colleges.find((college) => college.collegeId === collegeId));
  if (named.includes(undefined) || new Set(named).size !== colleges.length || ballots.length !== colleges.length)
    throw NOT_EACH_COLLEGE;
  for (const [place, { votesFor, votesAgainst, abstentions }] of ballots.entries()) {
    const { name = '', present = 0, represented = 0 } = named[place] ?? {};
    const voices = present + represented;
    const votes = votesFor + votesAgainst + abstentions;
    if (votes > voices)
      throw RuleBroken.on(`ballots.${place}.votesFor`, 'too_many_votes', tooMany(name, votes, voices));
  }
}

const tooMany = (name: string, votes: number, voices: number): Sentence => ({
  fr: `« ${name} » : ${votes} votes pour ${voices} ${voices > 1 ? 'voix présentes ou représentées' : 'voix présente ou représentée'}.`,
  en: `“${name}”: ${votes} votes of ${voices} who are present or represented.`,
});

const noQuorum = (there: number, needed: number) =>
  new RuleBroken('no_quorum', {
    fr: `Le quorum n’est pas atteint : ${there} ${there > 1 ? 'présents ou représentés' : 'présent ou représenté'}, il en faut ${needed}. L’assemblée ne peut pas délibérer.`,
    en: `There is no quorum: ${there} are present or represented, it takes ${needed}. The meeting cannot decide.`,
  });

const NOT_VOTED = new RuleBroken('not_voted', {
  fr: 'Ce point de l’ordre du jour n’est pas mis au vote.',
  en: 'This point of the agenda is not voted on.',
});
const NOT_EACH_COLLEGE = RuleBroken.on('ballots', 'not_each_college', {
  fr: 'Les votes de chaque collège sont attendus, une fois.',
  en: 'The votes of each college are expected, once.',
});
