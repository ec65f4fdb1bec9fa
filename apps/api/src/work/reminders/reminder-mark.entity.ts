import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ReminderRule } from './reminder-rule.entity.js';

/** A record that a rule has made a task of, for one day of it: never twice, even if the task was deleted since. */
@Entity('reminder_marks')
export class ReminderMark {
  @PrimaryColumn({ type: 'int' })
  ruleId!: number;

  @ManyToOne(() => ReminderRule, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  rule!: Relation<ReminderRule>;

  @PrimaryColumn({ type: 'int' })
  recordId!: number;

  /** The day of the record, 'YYYY-MM-DD'. */
  @PrimaryColumn({ type: 'date' })
  day!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  madeAt!: Date;
}
