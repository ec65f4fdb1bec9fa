import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Competitor } from '../competitors/competitor.entity.js';
import { Opportunity } from './opportunity.entity.js';

/** Who else may sell it. */
@Entity('opportunity_competitors')
@Unique('uq_opportunity_competitors_competitor', ['opportunityId', 'competitorId'])
@Index('ix_opportunity_competitors_competitor', ['competitorId'])
export class OpportunityCompetitor extends Row {
  @Column({ type: 'int' })
  opportunityId!: number;

  @ManyToOne(() => Opportunity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity>;

  @Column({ type: 'int' })
  competitorId!: number;

  @ManyToOne(() => Competitor, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_opportunity_competitors_competitor', {
      fr: { this: 'Cette opportunité', one: 'opportunité disputée', many: 'opportunités disputées' },
      en: { this: 'This opportunity', one: 'contested opportunity', many: 'contested opportunities' },
    }),
  })
  competitor!: Relation<Competitor>;
}
