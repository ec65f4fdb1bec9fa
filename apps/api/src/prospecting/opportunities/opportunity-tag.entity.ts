import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Tag } from '../../reference/tags/tag.entity.js';
import type { Tagging } from '../../reference/tags/tags.service.js';
import { Opportunity } from './opportunity.entity.js';

/** A tag on an opportunity. */
@Entity('opportunity_tags')
@Index('ix_opportunity_tags_tag', ['tagId', 'opportunityId'])
export class OpportunityTag {
  @PrimaryColumn({ type: 'int' })
  opportunityId!: number;

  @PrimaryColumn({ type: 'int' })
  tagId!: number;

  @ManyToOne(() => Opportunity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity>;

  @ManyToOne(() => Tag, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_opportunity_tags_tag', {
      fr: { this: 'Cette étiquette', one: 'opportunité qui la porte', many: 'opportunités qui la portent' },
      en: { this: 'This tag', one: 'opportunity that carries it', many: 'opportunities that carry it' },
    }),
  })
  tag!: Relation<Tag>;
}

export const OPPORTUNITY_TAGS: Tagging = { table: 'opportunity_tags', column: 'opportunity_id' };
