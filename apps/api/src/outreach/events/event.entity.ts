import type { EventKind, EventState } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';

/** A workshop, a fair, an install party: where people are invited, and come. Times are those of the clocks in France. */
@Entity(
  called('events', {
    fr: { this: 'Cet événement', one: 'événement', many: 'événements' },
    en: { this: 'This event', one: 'event', many: 'events' },
  }),
)
@Check('ck_events_state', `state in ('planned', 'held', 'cancelled')`)
@Check(
  explained('ck_events_days', 'lastDay', { fr: 'La fin est avant le début.', en: 'The end is before the start.' }),
  'last_day >= day',
)
@Check(
  explained('ck_events_times', 'endTime', {
    fr: 'Une heure de fin, après celle du début, demande une heure de début.',
    en: 'An end time, after the start, needs a start time.',
  }),
  'end_time is null or (start_time is not null and (last_day > day or end_time > start_time))',
)
@Check('ck_events_capacity', 'capacity > 0')
@Index('ix_events_day', ['day', 'id'])
@Index('ix_events_title', ['title', 'id'])
@Index('ix_events_kind', ['kind', 'day', 'id'])
@Index('ix_events_state', ['state', 'day', 'id'])
@Index('ix_events_assignee', ['assigneeId', 'id'])
@Index('ix_events_search', { synchronize: false })
export class Event extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  title!: string;

  @Column({ type: 'text' })
  kind!: EventKind;

  @Column({ type: 'text', default: 'planned' })
  state!: EventState;

  @Column({ type: 'date' })
  day!: string;

  /** Included. */
  @Column({ type: 'date' })
  lastDay!: string;

  /** 'HH:MM'; null = all day. */
  @Column({ type: 'text', nullable: true })
  startTime!: string | null;

  @Column({ type: 'text', nullable: true })
  endTime!: string | null;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** People it can take; null = no limit. */
  @Column({ type: 'int', nullable: true })
  capacity!: number | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  /** The colleague in charge. */
  @Column({ type: 'int', nullable: true })
  assigneeId!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_events_assignee', 'assigneeId', {
      fr: 'Cette personne n’existe pas.',
      en: 'There is no such person.',
    }),
  })
  assignee!: Relation<User> | null;
}
