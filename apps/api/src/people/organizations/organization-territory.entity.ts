import { Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Organization } from './organization.entity.js';
import { PlacedRow } from './placed-row.js';

/** Where an organization was, from a day on: a move does not rewrite the reports of past years. */
@Entity(
  called('organization_territories', {
    fr: { this: 'Ce lieu', one: 'lieu de structure', many: 'lieux de structures' },
    en: { this: 'This place of an organization', one: 'place of an organization', many: 'places of organizations' },
  }),
)
@Exclusion(
  explained('ex_organization_territories_overlap', 'movedOn', {
    fr: 'Une autre implantation couvre déjà ces jours.',
    en: 'Another place already covers these days.',
  }),
  'using gist (organization_id with =, daterange(starts_on, ends_before) with &&)',
)
@Index('ix_organization_territories_organization', ['organizationId'])
@Index('ix_organization_territories_territory', ['territoryId'])
export class OrganizationTerritory extends PlacedRow {
  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization>;

  /** Null = for as long as it is known. */
  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  /** Last day included; null = still there. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;
}
