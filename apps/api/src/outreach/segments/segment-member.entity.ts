import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Segment } from './segment.entity.js';

/** One of those that a frozen segment holds: what a list held on a day, so without history of its own. */
@Entity('segment_members')
@Check('ck_segment_members_one', 'num_nonnulls(organization_id, contact_id) = 1')
@Index('uq_segment_members_organization', ['segmentId', 'organizationId'], { unique: true })
@Index('uq_segment_members_contact', ['segmentId', 'contactId'], { unique: true })
@Index('ix_segment_members_organization', ['organizationId'])
@Index('ix_segment_members_contact', ['contactId'])
export class SegmentMember {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  segmentId!: number;

  @ManyToOne(() => Segment, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  segment!: Relation<Segment>;

  @Column({ type: 'int', nullable: true })
  organizationId!: number | null;

  @ManyToOne(() => Organization, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization> | null;

  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  contact!: Relation<Contact> | null;
}
