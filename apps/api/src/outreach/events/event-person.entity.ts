import type { EventAnswer, EventAttendance } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Event } from './event.entity.js';
import { ReachedPerson } from '../reached-person.js';

/**
 * Somebody at an event: invited or walked in, what they answered, whether they came. A contact, with the organization they
 * were there for; or an organization alone.
 */
@Entity('event_people')
@Check('ck_event_people_one', 'num_nonnulls(contact_id, organization_id) > 0')
@Check('ck_event_people_answer', `answer in ('yes', 'no', 'maybe')`)
@Check('ck_event_people_attendance', `attendance in ('came', 'absent')`)
@Index('uq_event_people_contact', ['eventId', 'contactId'], { unique: true, where: 'contact_id is not null' })
@Index('uq_event_people_organization', ['eventId', 'organizationId'], {
  unique: true,
  where: 'contact_id is null',
})
@Index('ix_event_people_contact', ['contactId', 'id'])
@Index('ix_event_people_organization', ['organizationId', 'id'])
export class EventPerson extends ReachedPerson {
  @Column({ type: 'int' })
  eventId!: number;

  @ManyToOne(() => Event, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  event!: Relation<Event>;

  /** Null = walked in. */
  @Column({ type: 'date', nullable: true })
  invitedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  answer!: EventAnswer | null;

  @Column({ type: 'text', nullable: true })
  attendance!: EventAttendance | null;

  /** The contact, or the organization, was met there first. */
  @Column({ type: 'boolean', default: false })
  isBornContact!: boolean;

  @Column({ type: 'boolean', default: false })
  isBornOrganization!: boolean;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
