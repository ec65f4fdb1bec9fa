import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Member } from '../members/member.entity.js';
import { GeneralMeeting } from './general-meeting.entity.js';

export const CONVOCATION_MEANS = ['email', 'letter'] as const;
export type ConvocationMeans = (typeof CONVOCATION_MEANS)[number];
export const CONVOCATION_STATES = ['queued', 'sending', 'sent', 'failed'] as const;
export type ConvocationState = (typeof CONVOCATION_STATES)[number];

/** That a member was convened to a meeting: when, how, where to, by whom. A log: each sending is a row. */
@Entity(
  called('convocations', {
    fr: { this: 'Cette convocation', one: 'convocation', many: 'convocations' },
    en: { this: 'This convocation', one: 'convocation', many: 'convocations' },
  }),
)
@Check('ck_convocations_means', `means in ('email', 'letter')`)
@Check('ck_convocations_state', `state in ('queued', 'sending', 'sent', 'failed')`)
@Check('ck_convocations_email', `means <> 'email' or email is not null`)
@Index('ix_convocations_meeting', ['meetingId', 'memberId', 'id'])
@Index('ix_convocations_member', ['memberId'])
@Index('ix_convocations_undone', ['id'], { where: `state in ('queued', 'sending')` })
@Index('ix_convocations_message', ['messageId'])
export class Convocation {
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

  @Column({ type: 'text' })
  means!: ConvocationMeans;

  @Column({ type: 'text' })
  state!: ConvocationState;

  /** Day it left, or was to leave. */
  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  messageId!: string | null;

  /** The words of the mail server, of one that failed or came back. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** Who had it sent. */
  @Column({ type: 'text', nullable: true })
  userName!: string | null;
}
