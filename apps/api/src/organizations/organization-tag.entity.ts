import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { explained } from '../core/constraints.js';
import { Tag } from '../tags/tag.entity.js';
import type { Tagging } from '../tags/tags.service.js';
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
    foreignKeyConstraintName: explained('fk_organization_tags_tag', 'name', {
      fr: 'Des structures portent cette étiquette.',
      en: 'Organizations carry this tag.',
    }),
  })
  tag!: Relation<Tag>;
}

export const ORGANIZATION_TAGS: Tagging = { table: 'organization_tags', column: 'organization_id' };
