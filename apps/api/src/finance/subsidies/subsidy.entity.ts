import type { SubsidyStatus } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';

/**
 * A subsidy and its convention: shown beside the turnover, never inside. What of it belongs to a fiscal year is told by
 * its months (`subsidy_months`), once it is granted.
 */
@Entity(
  called('subsidies', {
    fr: { this: 'Cette subvention', one: 'subvention', many: 'subventions' },
    en: { this: 'This subsidy', one: 'subsidy', many: 'subsidies' },
  }),
)
@Check(
  explained('ck_subsidies_days', 'endsOn', {
    fr: 'La fin ne peut pas précéder le début.',
    en: 'The end cannot come before the start.',
  }),
  'ends_before > starts_on',
)
@Check('ck_subsidies_amount', 'amount >= 0')
@Index('ix_subsidies_starts', ['startsOn', 'id'])
@Index('ix_subsidies_ends', ['endsOn', 'id'])
@Index('ix_subsidies_funder', ['funder', 'id'])
@Index('ix_subsidies_amount', ['amount', 'id'])
@Index('ix_subsidies_status', ['status', 'id'])
@Index('ix_subsidies_organization', ['organizationId'], { where: 'organization_id is not null' })
export class Subsidy extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  funder!: string;

  /** The funder, where it is an organization that Terril knows. */
  @Column({ type: 'int', nullable: true })
  organizationId!: number | null;

  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_subsidies_organization', 'organizationId', {
      fr: 'Cette structure n’existe pas, ou finance une subvention.',
      en: 'This organization does not exist, or funds a subsidy.',
    }),
  })
  organization!: Relation<Organization> | null;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  title!: string;

  @Column({ type: 'text' })
  status!: SubsidyStatus;

  /** What the convention calls itself. */
  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Column({ type: 'date', nullable: true })
  signedOn!: string | null;

  @Column({ type: 'date' })
  startsOn!: string;

  @Column({ type: 'date', name: 'ends_before', transformer: lastDay })
  endsOn!: string;

  /** EUR: granted, or asked for until then. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
