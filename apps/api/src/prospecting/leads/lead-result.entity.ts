import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Opportunity } from '../opportunities/opportunity.entity.js';
import { Lead } from './lead.entity.js';

/** What was made of a lead: an opportunity, or only its organization. It goes to the trash with them, and comes back. */
@Entity('lead_results')
@Index('uq_lead_results_lead', ['leadId'], { unique: true })
@Index('ix_lead_results_organization', ['organizationId'])
@Index('ix_lead_results_opportunity', ['opportunityId'])
export class LeadResult {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  leadId!: number;

  @ManyToOne(() => Lead, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  lead!: Relation<Lead>;

  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization>;

  @Column({ type: 'int', nullable: true })
  opportunityId!: number | null;

  @ManyToOne(() => Opportunity, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity> | null;
}
