import { type MailFormat, type SendingState } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { User } from '../../system/users/user.entity.js';
import { Analysis } from './analysis.entity.js';

/** The answer of an analysis that is e-mailed to a colleague, once a day at most: to come, on its way, sent or not. */
@Entity('analysis_sendings')
@Check('ck_analysis_sendings_state', `state in ('queued', 'sending', 'sent', 'failed')`)
@Index('uq_analysis_sendings_due', ['analysisId', 'userId', 'dueOn'], { unique: true })
@Index('ix_analysis_sendings_user', ['userId'])
@Index('ix_analysis_sendings_open', ['id'], { where: `state in ('queued', 'sending')` })
export class AnalysisSending {
  @PrimaryGeneratedColumn('identity', { type: 'int', generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  analysisId!: number;

  @ManyToOne(() => Analysis, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  analysis!: Relation<Analysis>;

  @Column({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  /** The day of the month it stands for, or the day somebody asked for it. */
  @Column({ type: 'date' })
  dueOn!: string;

  @Column({ type: 'text' })
  format!: MailFormat;

  @Column({ type: 'text', default: 'queued' })
  state!: SendingState;

  /** Why it did not leave. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  /** When it came to its state. */
  @Column({ type: 'timestamptz' })
  at!: Date;
}
