import type { NotificationKind } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { User } from '../users/user.entity.js';

/** What one person is told. No record of the business: it has no history, and goes with time. */
@Entity('notifications')
@Unique('uq_notifications_key', ['userId', 'key'])
@Index('ix_notifications_user', ['userId', 'id'])
@Index('ix_notifications_kind', ['userId', 'kind', 'id'])
@Index('ix_notifications_unread', ['userId', 'id'], { where: 'in_app and read_at is null' })
@Index('ix_notifications_mail_due', ['userId', 'id'], { where: 'mail_due' })
@Index('ix_notifications_created', ['createdAt'])
export class Notification {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  @Column({ type: 'text' })
  kind!: NotificationKind;

  @Column({ type: 'text' })
  titleFr!: string;

  @Column({ type: 'text' })
  titleEn!: string;

  /** What it leads to, by the name of its resource: 'organizations'; without an id, to the list. Not a reference: records go. */
  @Column({ type: 'text', nullable: true })
  recordType!: string | null;

  @Column({ type: 'int', nullable: true })
  recordId!: number | null;

  /** A person is told once under a key. */
  @Column({ type: 'text', nullable: true })
  key!: string | null;

  /** Whose doing it was, as called then; null = nobody's. */
  @Column({ type: 'text', nullable: true })
  authorName!: string | null;

  /** Whether the application shows it. */
  @Column({ type: 'boolean' })
  inApp!: boolean;

  /** Whether the next e-mail of the day is to tell it. */
  @Column({ type: 'boolean' })
  mailDue!: boolean;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  readAt!: Date | null;
}
