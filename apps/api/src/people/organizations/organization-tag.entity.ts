import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Tag } from '../../reference/tags/tag.entity.js';
import type { Tagging } from '../../reference/tags/tags.service.js';
import { Organization } from './organization.entity.js';

/** A tag on an organization. */
@Entity('organization_tags')
@Index('ix_organization_tags_tag', ['tagId', 'organizationId'])
export class OrganizationTag {
  @PrimaryColumn({ type: 'int' })
  organizationId!: number;

  @PrimaryColumn({ type: 'int' })
  tagId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization>;

  @ManyToOne(() => Tag, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_organization_tags_tag', {
      fr: { this: 'Cette étiquette', one: 'structure qui la porte', many: 'structures qui la portent' },
      en: { this: 'This tag', one: 'organization that carries it', many: 'organizations that carry it' },
    }),
  })
  tag!: Relation<Tag>;
}

export const ORGANIZATION_TAGS: Tagging = { table: 'organization_tags', column: 'organization_id' };
