import type { RemindedList } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';

/** A task to be made some days before or after a day that records have: '30 days before the end of the contract'. */
@Entity(
  called('reminder_rules', {
    fr: { this: 'Ce rappel', one: 'rappel', many: 'rappels' },
    en: { this: 'This reminder', one: 'reminder', many: 'reminders' },
  }),
)
@Check('ck_reminder_rules_days', 'days between 0 and 1000')
@Index('ix_reminder_rules_subject', ['subject', 'id'])
@Index('ix_reminder_rules_assignee', ['assigneeId'], { where: 'assignee_id is not null' })
export class ReminderRule extends Row {
  /** The list that the records are of. */
  @Column({ type: 'text' })
  list!: RemindedList;

  /** One of its days, as conditions name it. */
  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'smallint' })
  days!: number;

  @Column({ type: 'boolean', default: false })
  isAfter!: boolean;

  /** What the task is called. */
  @Column({ type: 'text', collation: 'fr-x-icu' })
  subject!: string;

  /** Conditions that the records fulfil, as `?where=` of their list takes them. */
  @Column({ type: 'text', nullable: true })
  conditions!: string | null;

  /** Who is to do it; null = whoever looks after the record or its organization. */
  @Column({ type: 'int', nullable: true })
  assigneeId!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  assignee!: Relation<User> | null;

  @Column({ type: 'boolean', default: true })
  isActive!: boolean;
}
