import type { CollegeRule, MeetingCall, MeetingKind, MeetingState } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * A general meeting of the members. Once open it keeps the quorum, the rule and the weights it was opened with; once closed it
 * does not change any more.
 */
@Entity(
  called('general_meetings', {
    fr: { this: 'Cette assemblée', one: 'assemblée', many: 'assemblées' },
    en: { this: 'This meeting', one: 'general meeting', many: 'general meetings' },
  }),
)
@Check('ck_general_meetings_kind', `kind in ('ordinary', 'extraordinary')`)
@Check('ck_general_meetings_call', `call in ('first', 'second')`)
@Check('ck_general_meetings_state', `state in ('planned', 'open', 'closed')`)
@Check(
  'ck_general_meetings_opened',
  `(state = 'planned') = (quorum is null) and (state = 'planned') = (college_rule is null)`,
)
@Check(
  explained('ck_general_meetings_second', 'call', {
    fr: 'Cette assemblée suit une première sans quorum : elle reste une deuxième convocation.',
    en: 'This meeting follows a first one without a quorum: it stays a second convocation.',
  }),
  `first_meeting_id is null or call = 'second'`,
)
@Index('ix_general_meetings_day', ['day', 'id'])
@Index('ix_general_meetings_kind', ['kind', 'day', 'id'])
@Index('ix_general_meetings_state', ['state', 'day', 'id'])
@Index(
  explained('uq_general_meetings_first', 'firstMeetingId', {
    fr: 'Cette assemblée a déjà une deuxième convocation.',
    en: 'This meeting has a second convocation already.',
  }),
  ['firstMeetingId'],
  { unique: true },
)
export class GeneralMeeting extends Row {
  @Column({ type: 'text' })
  kind!: MeetingKind;

  @Column({ type: 'text', default: 'first' })
  call!: MeetingCall;

  /** Of a second convocation: the meeting that did not reach its quorum; null where it is not in the register. */
  @Column({ type: 'int', nullable: true })
  firstMeetingId!: number | null;

  @ManyToOne(() => GeneralMeeting, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  firstMeeting!: Relation<GeneralMeeting> | null;

  @Column({ type: 'text', default: 'planned' })
  state!: MeetingState;

  @Column({ type: 'date' })
  day!: string;

  /** 'HH:MM', on the clocks in France. */
  @Column({ type: 'text', nullable: true })
  time!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** What a convocation says beside the agenda. */
  @Column({ type: 'text', nullable: true })
  message!: string | null;

  @Column({ type: 'text', nullable: true })
  chair!: string | null;

  @Column({ type: 'text', nullable: true })
  secretary!: string | null;

  /** In percent of the members, as it was opened; null while planned. */
  @Column({ type: 'numeric', precision: 5, scale: 2, nullable: true })
  quorum!: string | null;

  /** As it was opened. */
  @Column({ type: 'text', nullable: true })
  collegeRule!: CollegeRule | null;
}
