import { Column, Entity, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';

/** The secret address of one person's calendar of renewals. Only the SHA-256 of the secret is kept. */
@Entity('calendar_feeds')
@Unique('uq_calendar_feeds_user', ['userId'])
@Unique('uq_calendar_feeds_token', ['tokenHash'])
export class CalendarFeed extends Row {
  @Column({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  @Column({ type: 'text' })
  tokenHash!: string;
}
