import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { Conflict } from '../../core/errors.js';
import { type ConditionReader, FieldRegistry } from '../../core/field-registry.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { CollegesService } from '../colleges/colleges.service.js';
import { RulesService } from '../rules/rules.service.js';
import { GeneralMeeting } from './general-meeting.entity.js';
import { MeetingCollege } from './meeting-college.entity.js';
import { meetingColleges, quorumAsked, shownMeetings } from './meeting-figures.js';
import type {
  GeneralMeetingCreate,
  GeneralMeetingOut,
  GeneralMeetingQuery,
  GeneralMeetingUpdate,
  GeneralMeetingWithPartsOut,
  LinkedMeetingOut,
} from './meeting.dto.js';
import { CLOSED, mustBeOpen, mustBePlanned, mustFollow, OPEN_SENTENCE } from './meeting-states.js';
import { ResolutionsService } from './resolutions.service.js';
import { VotersService } from './voters.service.js';

export const MEETING = { fr: 'Assemblée', en: 'Meeting' };

const rulesOf = (conditions: ConditionReader): ListRules<GeneralMeetingQuery> => ({
  sorts: { day: 'meeting.day' },
  defaultSort: 'day',
  defaultOrder: 'DESC',
  filters: { kind: 'meeting.kind = :kind', state: 'meeting.state = :state' },
  conditions,
  search: (word) => `fold(coalesce(meeting.place, '')) like ${word}`,
});

/** General meetings, from the day they are planned to their minutes. */
@Injectable()
export class GeneralMeetingsService {
  private readonly listed: ListRules<GeneralMeetingQuery>;

  constructor(
    private readonly db: Db,
    private readonly rules: RulesService,
    private readonly colleges: CollegesService,
    private readonly voters: VotersService,
    private readonly resolutions: ResolutionsService,
    fields: FieldRegistry,
  ) {
    this.listed = rulesOf(fields.conditionsOn('general-meetings'));
  }

  async list(query: GeneralMeetingQuery): Promise<Page<GeneralMeetingOut>> {
    const builder = this.db.repository(GeneralMeeting).createQueryBuilder('meeting');
    const { data, ...whole } = await listPage(builder, query, this.listed);
    return { data: await shownMeetings(this.db, data, await this.rules.get()), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<GeneralMeetingWithPartsOut> {
    const row = await mustFind(this.db, GeneralMeeting, id, MEETING);
    const [meeting] = await shownMeetings(this.db, [row], await this.rules.get());
    if (!meeting) throw new Error('A meeting that was found is shown.');
    const colleges = await meetingColleges(this.db, row);
    const resolutions = await this.resolutions.of(id, { colleges, rule: meeting.collegeRule });
    const left = row.state === 'planned' ? await this.voters.toConvene(id) : null;
    return { ...meeting, colleges, resolutions, toConvene: left, ...(await this.linked(row)) };
  }

  /** What it follows and what follows it, for want of a quorum. */
  private async linked({ id, firstMeetingId }: GeneralMeeting): Promise<Links> {
    const rows = await this.db.repository(GeneralMeeting).find({
      select: { id: true, day: true, firstMeetingId: true },
      where: [{ firstMeetingId: id }, ...(firstMeetingId === null ? [] : [{ id: firstMeetingId }])],
    });
    const shown = (row: GeneralMeeting | undefined) => (row ? { id: row.id, day: row.day } : null);
    return {
      firstMeeting: shown(rows.find((row) => row.id === firstMeetingId)),
      secondMeeting: shown(rows.find((row) => row.firstMeetingId === id)),
    };
  }

  /** Its attendance sheet holds the members of its day. */
  create(fields: GeneralMeetingCreate): Promise<GeneralMeetingWithPartsOut> {
    return this.db.transaction(async () => {
      const meetings = this.db.repository(GeneralMeeting);
      const meeting = await this.db.manager.save(meetings.create(fields));
      await this.voters.fill(meeting);
      return this.get(meeting.id);
    });
  }

  /** @throws StaleVersion; Conflict once it is closed, or on its day and kind once it is open */
  update(id: number, { version, ...changes }: GeneralMeetingUpdate): Promise<GeneralMeetingWithPartsOut> {
    return this.db.transaction(async () => {
      const meeting = await lockForUpdate(this.db, GeneralMeeting, id, version, MEETING, () => this.get(id));
      if (meeting.state === 'closed') throw CLOSED;
      const { kind, call, day } = meeting;
      await this.db.manager.save(assignSent(meeting, changes));
      const others = Object.entries({ kind, call, day }).filter(([field, was]) => meeting[field as 'day'] !== was);
      if (others.length > 0 && meeting.state !== 'planned') throw opened(others.map(([field]) => field));
      if (meeting.firstMeetingId !== null)
        mustFollow(await mustFind(this.db, GeneralMeeting, meeting.firstMeetingId, MEETING), meeting);
      if (meeting.state === 'planned') await this.voters.fill(meeting);
      return this.get(id);
    });
  }

  /**
   * Opens it: from then on its quorum, weights and rule are what they are now.
   * @throws Conflict when it is open; RuleBroken on weights that are not complete, or members without a college
   */
  open(id: number): Promise<GeneralMeetingWithPartsOut> {
    return this.db.transaction(async () => {
      const meeting = await mustBePlanned(this.db, id);
      const rules = await this.rules.get();
      const weighed = await this.colleges.weighed();
      await this.voters.fill(meeting);
      if (weighed.length > 0) await this.voters.mustHaveColleges(id);
      await this.db
        .repository(MeetingCollege)
        .insert(weighed.map(({ id: collegeId, weight }) => ({ meetingId: id, collegeId, weight })));
      const { collegeRule } = rules;
      await this.db.manager.save(
        Object.assign(meeting, { state: 'open', quorum: quorumAsked(rules, meeting), collegeRule }),
      );
      return this.get(id);
    });
  }

  /** Closes it for ever. @throws Conflict unless it is open */
  close(id: number): Promise<GeneralMeetingWithPartsOut> {
    return this.db.transaction(async () => {
      const meeting = await mustBeOpen(this.db, id);
      await this.db.manager.save(Object.assign(meeting, { state: 'closed' }));
      return this.get(id);
    });
  }

  /** @throws NotFound; Conflict once it was opened */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { state, day } = await mustFind(this.db, GeneralMeeting, id, MEETING);
      if (state !== 'planned') throw HELD;
      return moveToTrash(this.db, GeneralMeeting, { type: 'general-meetings', id }, day);
    });
  }
}

type Links = Record<'firstMeeting' | 'secondMeeting', LinkedMeetingOut | null>;

const opened = (fields: string[]) =>
  new Conflict('opened', OPEN_SENTENCE, Object.fromEntries(fields.map((field) => [field, OPEN_SENTENCE])));

const HELD = new Conflict('held', {
  fr: 'Cette assemblée a été ouverte : elle se garde.',
  en: 'This meeting was opened: it is kept.',
});
