import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../organizations/organization.entity.js';
import { RelationKind } from './relation-kind.entity.js';

/** The organization is, to the related one, what the kind says, from a day to a day. */
@Entity(
  called('organization_relations', {
    fr: { this: 'Cette relation', one: 'relation', many: 'relations' },
    en: { this: 'This relation', one: 'relation', many: 'relations' },
  }),
)
@Exclusion(
  explained('ex_organization_relations_overlap', 'startsOn', {
    fr: 'Ces deux structures ont déjà cette relation ces jours-là.',
    en: 'These two organizations already have this relation on these days.',
  }),
  `using gist (kind_id with =, organization_id with =, related_organization_id with =, daterange(starts_on, ends_before) with &&)`,
)
@Check(
  explained('ck_organization_relations_self', 'relatedOrganizationId', {
    fr: 'Une structure n’est pas en relation avec elle-même.',
    en: 'An organization has no relation with itself.',
  }),
  'organization_id <> related_organization_id',
)
@Check(
  explained('ck_organization_relations_span', 'endsOn', {
    fr: 'La fin est avant le début.',
    en: 'The end is before the start.',
  }),
  'ends_before > starts_on',
)
@Index('ix_organization_relations_organization', ['organizationId'])
@Index('ix_organization_relations_related', ['relatedOrganizationId'])
@Index('ix_organization_relations_kind', ['kindId'])
@Index('ix_organization_relations_start', ['startsOn', 'id'])
export class OrganizationRelation extends Row {
  @Column({ type: 'int' })
  kindId!: number;

  @ManyToOne(() => RelationKind, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  kind!: Relation<RelationKind>;

  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_organization_relations_organization', {
      fr: { this: 'Cette relation', one: 'relation avec une autre', many: 'relations avec d’autres' },
      en: { this: 'This relation', one: 'relation to another', many: 'relations to others' },
    }),
  })
  organization!: Relation<Organization>;

  @Column({ type: 'int' })
  relatedOrganizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_organization_relations_related_organization', {
      fr: { this: 'Cette relation', one: 'relation d’une autre avec elle', many: 'relations d’autres avec elle' },
      en: { this: 'This relation', one: 'relation of another to it', many: 'relations of others to it' },
    }),
  })
  relatedOrganization!: Relation<Organization>;

  /** Null = since always. */
  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  /** Last day included; null = still. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
