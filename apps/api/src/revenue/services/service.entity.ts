import type { PeriodUnit, ServiceCategory, ServiceNature } from '@terril/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** What the cooperative sells: what a subscription, a bundle or a line of an invoice is made from. */
@Entity(
  called('services', {
    fr: { this: 'Ce service', one: 'service', many: 'services' },
    en: { this: 'This service', one: 'service', many: 'services' },
  }),
)
@Index(
  explained('uq_services_name', 'name', {
    fr: 'Un autre service du catalogue porte ce nom.',
    en: 'Another service of the catalogue has this name.',
  }),
  { synchronize: false },
)
@Index('ix_services_name', ['name', 'id'])
@Index('ix_services_category', ['category', 'id'])
@Check(
  explained('ck_services_period', 'periodUnit', {
    fr: 'Un service récurrent a une période de facturation, un service ponctuel n’en a pas.',
    en: 'A recurring service has a billing period, a one-off service has none.',
  }),
  "(nature = 'recurring') = (period_unit is not null and period_count is not null)",
)
@Check('ck_services_period_count', 'period_count between 1 and 120')
export class Service extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  category!: ServiceCategory;

  @Column({ type: 'text' })
  nature!: ServiceNature;

  /** What a quantity counts: 'boîte', 'heure', 'jour'. */
  @Column({ type: 'text', nullable: true })
  unit!: string | null;

  /** EUR excluding VAT, per unit and, of a recurring service, per period: unless a price list says otherwise. */
  @Column({ type: 'numeric', precision: 14, scale: 6 })
  unitPrice!: string;

  @Column({ type: 'numeric', precision: 5, scale: 2 })
  vatRate!: string;

  /** Of a recurring service. */
  @Column({ type: 'text', nullable: true })
  periodUnit!: PeriodUnit | null;

  @Column({ type: 'smallint', nullable: true })
  periodCount!: number | null;

  /** Of the chart of accounts: 706100. */
  @Column({ type: 'text', nullable: true })
  account!: string | null;

  /** As a quote or a contract describes it. */
  @Column({ type: 'text', nullable: true })
  description!: string | null;

  /** EUR that a unit costs the cooperative, per period of a recurring service; null = not known. */
  @Column({ type: 'numeric', precision: 14, scale: 6, nullable: true })
  unitCost!: string | null;

  /** No longer offered; what was sold of it goes on. */
  @Column({ type: 'boolean', default: false })
  isArchived!: boolean;
}
