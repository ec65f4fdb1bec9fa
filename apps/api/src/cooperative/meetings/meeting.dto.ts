import { PartialType } from '@nestjs/swagger';
import {
  COLLEGE_RULES,
  type CollegeRule,
  MAJORITIES,
  type Majority,
  MEETING_CALLS,
  MEETING_KINDS,
  MEETING_STATES,
  type MeetingCall,
  type MeetingKind,
  type MeetingState,
} from '@terril/domain';
import {
  ChoiceField,
  DayField,
  IdField,
  IntegerField,
  NestedListField,
  PatternField,
  TextField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;
const ShownPercent = (description: string) => Shown({ ...empty, format: 'decimal', example: '66.67', description });

/** Who is there of a meeting, or of one of its colleges. */
export class MeetingCounts {
  @ShownNumber({ description: 'Members on the day of the meeting.' }) voters!: number;
  @ShownNumber() present!: number;
  @ShownNumber({ description: 'By somebody who is present.' }) represented!: number;
}

export class MeetingCollegeOut extends MeetingCounts {
  @ShownNumber({ ...empty, description: 'null = all members together, where there are no colleges.' })
  collegeId!: number | null;
  @Shown() name!: string;
  @ShownPercent('Of the votes; null = not told yet.') weight!: string | null;
}

export class BallotOut {
  @ShownNumber(empty) collegeId!: number | null;
  @ShownNumber() votesFor!: number;
  @ShownNumber() votesAgainst!: number;
  @ShownNumber() abstentions!: number;
}

export class ResolutionOut extends RecordOut {
  @ShownNumber() meetingId!: number;
  @ShownNumber({ description: 'Its place on the agenda.' }) position!: number;
  @Shown() title!: string;
  @Shown(empty) text!: string | null;
  @ShownChoice(MAJORITIES, { ...empty, description: 'null = told, not voted on.' }) majority!: Majority | null;
  @ShownList(() => BallotOut) ballots!: BallotOut[];
  @ShownFlag({ ...empty, description: 'null = no vote yet.' }) isCarried!: boolean | null;
  @ShownPercent('Of the votes expressed, weighted by college; with `againstPercent` 100.00.') forPercent!:
    string | null;
  @ShownPercent('Of the votes expressed, weighted by college.') againstPercent!: string | null;
}

export class GeneralMeetingOut extends RecordOut {
  @ShownChoice(MEETING_KINDS) kind!: MeetingKind;
  @ShownChoice(MEETING_CALLS) call!: MeetingCall;
  @ShownNumber({ ...empty, description: 'The meeting without a quorum that it follows.' })
  firstMeetingId!: number | null;
  @ShownChoice(MEETING_STATES) state!: MeetingState;
  @ShownDay() day!: string;
  @Shown({ ...empty, description: 'HH:MM' }) time!: string | null;
  @Shown(empty) place!: string | null;
  @Shown({ ...empty, description: 'What a convocation says beside the agenda.' }) message!: string | null;
  @Shown(empty) chair!: string | null;
  @Shown(empty) secretary!: string | null;
  @Shown({ format: 'decimal', description: 'In percent of the members; as it was opened, else as the rules say.' })
  quorum!: string;
  @ShownChoice(COLLEGE_RULES, { description: 'As it was opened, else as the rules say.' }) collegeRule!: CollegeRule;
  @Shown({ type: MeetingCounts }) counts!: MeetingCounts;
  @ShownNumber({ description: 'Members it takes.' }) quorumNeeded!: number;
  @ShownFlag({ description: 'Enough are present or represented.' }) isQuorate!: boolean;
  @ShownNumber({ description: 'Who were convened.' }) convened!: number;
  @ShownNumber({ description: 'Proxies that one member may hold.' }) mostProxies!: number;
  @ShownDay({ description: 'To convene by, at the latest.' }) conveneBy!: string;
}

/** Another meeting, by its day. */
export class LinkedMeetingOut {
  @ShownNumber() id!: number;
  @ShownDay() day!: string;
}

/** Whom there is to convene to a meeting that is planned. */
export class ToConveneOut {
  @ShownNumber({ description: 'Not convened yet, or in vain, whom an e-mail reaches.' }) byEmail!: number;
  @ShownNumber({ description: 'Not convened yet, or in vain, whom none reaches: all without a mail server.' })
  byLetter!: number;
  @ShownNumber({ description: 'Letters to print: whom no e-mail reaches, convened or not.' }) letters!: number;
  @ShownNumber({ description: 'Of these letters, those without a postal address.' }) withoutAddress!: number;
}

export class GeneralMeetingWithPartsOut extends GeneralMeetingOut {
  @ShownList(() => MeetingCollegeOut) colleges!: MeetingCollegeOut[];
  @ShownList(() => ResolutionOut, { description: 'The agenda, in its order.' }) resolutions!: ResolutionOut[];
  @Shown({ ...empty, type: ToConveneOut, description: 'null once it is open.' }) toConvene!: ToConveneOut | null;
  @Shown({ ...empty, type: LinkedMeetingOut, description: 'The one without a quorum that it follows.' })
  firstMeeting!: LinkedMeetingOut | null;
  @Shown({ ...empty, type: LinkedMeetingOut, description: 'The one that follows it, for want of a quorum.' })
  secondMeeting!: LinkedMeetingOut | null;
}

class Appointment {
  @DayField()
  day!: string;

  @PatternField(
    /^([01]\d|2[0-3]):[0-5]\d$/,
    { fr: 'Une heure est attendue : 18:30.', en: 'A time is expected: 18:30.' },
    { ...optional, example: '18:30' },
  )
  time?: string | null;

  @TextField({ ...optional, max: 300 })
  place?: string | null;
}

/** When and where members are convened again; the hour and the place are those of the first meeting unless told. */
export class SecondCallIn extends Appointment {}

export class GeneralMeetingCreate extends Appointment {
  @ChoiceField(MEETING_KINDS)
  kind!: MeetingKind;

  @ChoiceField(MEETING_CALLS, { optional: true, description: '`first` unless told.' })
  call?: MeetingCall;

  @TextField({ ...optional, max: 10_000, description: 'What a convocation says beside the agenda.' })
  message?: string | null;

  @TextField(optional)
  chair?: string | null;

  @TextField(optional)
  secretary?: string | null;
}

export class GeneralMeetingUpdate extends PartialType(GeneralMeetingCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class GeneralMeetingQuery extends ListQuery {
  @ChoiceField(MEETING_KINDS, { optional: true })
  kind?: MeetingKind;

  @ChoiceField(MEETING_STATES, { optional: true })
  state?: MeetingState;
}

export class ResolutionCreate {
  @TextField({ max: 300 })
  title!: string;

  @TextField({ ...optional, max: 10_000 })
  text?: string | null;

  @ChoiceField(MAJORITIES, {
    ...optional,
    description: 'That of the kind of meeting unless told; null = not voted on.',
  })
  majority?: Majority | null;

  @IntegerField({ optional: true, max: 9999, description: 'Last unless told.' })
  position?: number;
}

export class ResolutionUpdate extends PartialType(ResolutionCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

const MOST_VOTES = 1_000_000;

class BallotIn {
  @IdField({ nullable: true, description: 'null = all members together, where there are no colleges.' })
  collegeId!: number | null;

  @IntegerField({ max: MOST_VOTES })
  votesFor!: number;

  @IntegerField({ max: MOST_VOTES })
  votesAgainst!: number;

  @IntegerField({ max: MOST_VOTES })
  abstentions!: number;
}

export class VotesIn {
  @NestedListField(() => BallotIn, { max: 10, description: 'One of each college.' })
  ballots!: BallotIn[];
}
