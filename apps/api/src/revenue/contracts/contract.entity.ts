import type { ContractStage, CustomValues, Renewal } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { CUSTOM_VALUES, CUSTOM_VALUES_SHAPE } from '../../reference/custom-values.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';

/** An agreement with an organization: once signed, it makes it a user from its start to its end. */
@Entity(
  called('contracts', {
    fr: { this: 'Ce contrat', one: 'contrat', many: 'contrats' },
    en: { this: 'This contract', one: 'contract', many: 'contracts' },
  }),
)
@Unique(
  explained('uq_contracts_reference', 'reference', {
    fr: 'Un autre contrat porte cette référence.',
    en: 'Another contract has this reference.',
  }),
  ['reference'],
)
@Unique(
  explained('uq_contracts_external_reference', 'externalReference', {
    fr: 'Un autre contrat porte cette référence externe.',
    en: 'Another contract has this external reference.',
  }),
  ['externalReference'],
)
@Check(
  explained('ck_contracts_span', 'endsOn', {
    fr: 'La fin est avant le début.',
    en: 'The end is before the start.',
  }),
  'ends_before is null or ends_before > starts_on',
)
@Check('ck_contracts_term', 'term_months between 1 and 120')
@Check('ck_contracts_stage', `stage in ('draft', 'sent', 'signed')`)
@Check('ck_contracts_signature', `stage = 'signed' or signed_on is null`)
@Index('ix_contracts_unsigned', ['stage', 'id'], { where: `stage <> 'signed'` })
@Index('ix_contracts_organization', ['organizationId', 'startsOn'])
@Index('ix_contracts_starts', ['startsOn', 'id'])
@Index('ix_contracts_ends', ['endsOn', 'id'])
@Index('ix_contracts_title', ['title', 'id'])
@Index('ix_contracts_renewal', ['renewal', 'id'])
@Index('ix_contracts_search', { synchronize: false })
@Index('ix_contracts_texts', { synchronize: false })
@Index('ix_contracts_compact_reference', { synchronize: false })
@Check('ck_contracts_custom_values', CUSTOM_VALUES_SHAPE)
@Index('ix_contracts_custom_values', { synchronize: false })
@Index('ix_contracts_custom_text', { synchronize: false })
export class Contract extends Row {
  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_contracts_organization', 'organizationId', {
      fr: 'Cette structure a des contrats.',
      en: 'This organization has contracts.',
    }),
  })
  organization!: Relation<Organization>;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  title!: string;

  @Column({ type: 'text', default: 'signed' })
  stage!: ContractStage;

  /** Null until it is signed, and where the day is not known. */
  @Column({ type: 'date', nullable: true })
  signedOn!: string | null;

  @Column({ type: 'date' })
  startsOn!: string;

  /** Last day included; null = open. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;

  @Column({ type: 'text' })
  renewal!: Renewal;

  /** Months of the first term; null when it is not known, or open. */
  @Column({ type: 'smallint', nullable: true })
  termMonths!: number | null;

  /** Months a tacit renewal adds; null when it is not known or does not renew. */
  @Column({ type: 'smallint', nullable: true })
  renewalMonths!: number | null;

  /** Months before the term within which either party may refuse. */
  @Column({ type: 'smallint', default: 0 })
  noticeMonths!: number;

  @Column({ type: 'text', nullable: true })
  endReason!: string | null;

  @Column({ type: 'text', nullable: true })
  externalReference!: string | null;

  /** Of the cooperative's own fields, by key. */
  @Column(CUSTOM_VALUES)
  customValues!: CustomValues;
}
