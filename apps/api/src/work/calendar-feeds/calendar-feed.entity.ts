import type { CalendarFeedKind } from '@terril/domain';
import { Check, Column, Entity, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';

/** The secret address of a calendar that one person reads. Only the SHA-256 of the secret is kept. */
@Entity('calendar_feeds')
@Unique('uq_calendar_feeds_user', ['userId', 'kind'])
@Unique('uq_calendar_feeds_token', ['tokenHash'])
@Check('ck_calendar_feeds_kind', `kind in ('mine', 'team', 'renewals')`)
export class CalendarFeed extends Row {
  @Column({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  @Column({ type: 'text' })
  kind!: CalendarFeedKind;

  @Column({ type: 'text' })
  tokenHash!: string;
}
