import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Segment } from './segment.entity.js';
import { ReachedPerson } from '../reached-person.js';

/** One of those that a frozen segment holds: what a list held on a day, so without history of its own. */
@Entity('segment_members')
@Check('ck_segment_members_one', 'num_nonnulls(organization_id, contact_id) = 1')
@Index('uq_segment_members_organization', ['segmentId', 'organizationId'], { unique: true })
@Index('uq_segment_members_contact', ['segmentId', 'contactId'], { unique: true })
@Index('ix_segment_members_organization', ['organizationId'])
@Index('ix_segment_members_contact', ['contactId'])
export class SegmentMember extends ReachedPerson {
  @Column({ type: 'int' })
  segmentId!: number;

  @ManyToOne(() => Segment, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  segment!: Relation<Segment>;
}
