import type { BillingAlignment, BillingMoment, CustomValues, PeriodUnit, ServiceCategory } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { CUSTOM_VALUES, CUSTOM_VALUES_SHAPE } from '../../reference/custom-values.js';
import { Contract } from '../contracts/contract.entity.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Service } from '../services/service.entity.js';

/** A recurring line of a contract. What it costs on a day is in its dated price versions. */
@Entity(
  called('subscriptions', {
    fr: { this: 'Cet abonnement', one: 'abonnement', many: 'abonnements' },
    en: { this: 'This subscription', one: 'subscription', many: 'subscriptions' },
  }),
)
@Unique(
  explained('uq_subscriptions_external_reference', 'externalReference', {
    fr: 'Un autre abonnement porte cette référence externe.',
    en: 'Another subscription has this external reference.',
  }),
  ['externalReference'],
)
@Check('ck_subscriptions_period', 'period_count between 1 and 120')
@Check('ck_subscriptions_cycle', '(cycle_unit is null) = (cycle_count is null) and cycle_count between 1 and 120')
@Check('ck_subscriptions_anchor_day', 'anchor_day between 1 and 28')
@Index('ix_subscriptions_contract', ['contractId'])
@Index('ix_subscriptions_service', ['service', 'id'])
@Index('ix_subscriptions_catalog_service', ['serviceId'])
@Index('ix_subscriptions_category', ['category', 'id'])
@Index('ix_subscriptions_starts', ['startsOn', 'id'])
@Index('ix_subscriptions_ends', ['endsOn', 'id'])
@Index('ix_subscriptions_search', { synchronize: false })
@Check('ck_subscriptions_custom_values', CUSTOM_VALUES_SHAPE)
@Index('ix_subscriptions_custom_values', { synchronize: false })
@Index('ix_subscriptions_custom_text', { synchronize: false })
@Index('ix_subscriptions_texts', { synchronize: false })
export class Subscription extends Row {
  @Column({ type: 'int' })
  contractId!: number;

  @ManyToOne(() => Contract, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_subscriptions_contract', 'contractId', {
      fr: 'Ce contrat a des abonnements.',
      en: 'This contract has subscriptions.',
    }),
  })
  contract!: Relation<Contract>;

  /** Of the catalogue; null for what the catalogue does not name. */
  @Column({ type: 'int', nullable: true })
  serviceId!: number | null;

  @ManyToOne(() => Service, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    name: 'service_id',
    foreignKeyConstraintName: explained('fk_subscriptions_service', 'serviceId', {
      fr: 'Ce service a des abonnements : archivez-le plutôt.',
      en: 'This service has subscriptions: archive it rather.',
    }),
  })
  catalogService!: Relation<Service> | null;

  /** As the contract calls it. */
  @Column({ type: 'text', collation: 'fr-x-icu' })
  service!: string;

  @Column({ type: 'text' })
  category!: ServiceCategory;

  @Column({ type: 'text' })
  periodUnit!: PeriodUnit;

  /** A period is `periodCount` units: 2 years = 2 x year. */
  @Column({ type: 'smallint' })
  periodCount!: number;

  @Column({ type: 'text' })
  billed!: BillingMoment;

  /** What one bill covers, where that is not the period of the price. */
  @Column({ type: 'text', nullable: true })
  cycleUnit!: PeriodUnit | null;

  @Column({ type: 'smallint', nullable: true })
  cycleCount!: number | null;

  @Column({ type: 'text', default: 'anniversary' })
  alignment!: BillingAlignment;

  /** Day of the month that billing periods begin on, 1 to 28; null = that of the start, or the 1st in the calendar. */
  @Column({ type: 'smallint', nullable: true })
  anchorDay!: number | null;

  /** EUR excluding VAT, billed once at the start; no recurring revenue. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  setupFee!: string | null;

  @Column({ type: 'text', nullable: true })
  endReason!: string | null;

  @Column({ type: 'text', nullable: true })
  externalReference!: string | null;

  /** Of the cooperative's own fields, by key. */
  @Column(CUSTOM_VALUES)
  customValues!: CustomValues;

  /** Of its first price version; also the anchor of its billing periods. */
  @Column({ type: 'date' })
  startsOn!: string;

  /** Last day of its last price version; null = open. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;
}
