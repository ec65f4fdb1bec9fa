import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  type Relation,
  Unique,
} from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { College } from '../colleges/college.entity.js';
import { Member } from '../members/member.entity.js';
import { GeneralMeeting } from './general-meeting.entity.js';

/** A line of the attendance sheet: a member on the day of the meeting, whether they came, and who votes for them. */
@Entity(
  called('meeting_voters', {
    fr: { this: 'Cet émargement', one: 'présence en assemblée', many: 'présences en assemblée' },
    en: { this: 'This attendance', one: 'attendance of a meeting', many: 'attendances of meetings' },
  }),
)
@Unique('uq_meeting_voters_member', ['meetingId', 'memberId'])
@Check(
  explained('ck_meeting_voters_proxy', 'proxyToId', {
    fr: 'Qui est présent ne donne pas pouvoir, et personne à soi-même.',
    en: 'Who is there gives no proxy, and nobody to themselves.',
  }),
  'proxy_to_id is null or (not is_present and proxy_to_id <> id)',
)
@Index('ix_meeting_voters_member', ['memberId'])
@Index('ix_meeting_voters_proxy', ['proxyToId'])
@Index('ix_meeting_voters_college', ['collegeId'])
export class MeetingVoter {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  meetingId!: number;

  @ManyToOne(() => GeneralMeeting, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  meeting!: Relation<GeneralMeeting>;

  @Column({ type: 'int' })
  memberId!: number;

  @ManyToOne(() => Member, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  member!: Relation<Member>;

  /** Of the member on the day of the meeting. */
  @Column({ type: 'int', nullable: true })
  collegeId!: number | null;

  @ManyToOne(() => College, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  college!: Relation<College> | null;

  @Column({ type: 'boolean', default: false })
  isPresent!: boolean;

  /** The voter who has their proxy. */
  @Column({ type: 'int', nullable: true })
  proxyToId!: number | null;

  @ManyToOne(() => MeetingVoter, { nullable: true, onDelete: 'NO ACTION' })
  @JoinColumn()
  proxyTo!: Relation<MeetingVoter> | null;
}
