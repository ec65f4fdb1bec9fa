import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Opportunity } from '../../prospecting/opportunities/opportunity.entity.js';
import { Event } from './event.entity.js';

/** An opportunity born of an event. */
@Entity('event_opportunities')
@Index('uq_event_opportunities_opportunity', ['opportunityId'], { unique: true })
@Index('ix_event_opportunities_event', ['eventId', 'opportunityId'])
export class EventOpportunity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  eventId!: number;

  @ManyToOne(() => Event, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  event!: Relation<Event>;

  @Column({ type: 'int' })
  opportunityId!: number;

  @ManyToOne(() => Opportunity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity>;
}
