import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Opportunity } from '../../prospecting/opportunities/opportunity.entity.js';
import { Campaign } from './campaign.entity.js';

/** An opportunity born of a campaign. */
@Entity('campaign_opportunities')
@Index('uq_campaign_opportunities_opportunity', ['opportunityId'], { unique: true })
@Index('ix_campaign_opportunities_campaign', ['campaignId', 'opportunityId'])
export class CampaignOpportunity {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  campaignId!: number;

  @ManyToOne(() => Campaign, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  campaign!: Relation<Campaign>;

  @Column({ type: 'int' })
  opportunityId!: number;

  @ManyToOne(() => Opportunity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity>;
}
