import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';

/** Who sells what the cooperative does. Names differ by more than case and accents. */
@Entity(
  called('competitors', {
    fr: { this: 'Ce concurrent', one: 'concurrent', many: 'concurrents' },
    en: { this: 'This competitor', one: 'competitor', many: 'competitors' },
  }),
)
@Index(
  explained('uq_competitors_name', 'name', { fr: 'Ce concurrent existe déjà.', en: 'This competitor exists already.' }),
  { synchronize: false },
)
@Index('ix_competitors_name', ['name', 'id'])
@Index('ix_competitors_organization', ['organizationId'])
export class Competitor extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  /** Where it is one that the cooperative knows. */
  @Column({ type: 'int', nullable: true })
  organizationId!: number | null;

  @ManyToOne(() => Organization, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_competitors_organization', {
      fr: { this: 'Ce concurrent', one: 'nom de concurrent', many: 'noms de concurrents' },
      en: { this: 'This competitor', one: 'name of a competitor', many: 'names of competitors' },
    }),
  })
  organization!: Relation<Organization> | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
