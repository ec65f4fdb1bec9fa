import type { OrganizationKind } from '@terril/domain';
import { Check, Column, Entity, Exclusion, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { Row } from '../../core/row.js';
import { Service } from './service.entity.js';

/** A price list's price of a service, from a day to a day: for a kind of organization, or for all. */
@Entity('service_prices')
@Exclusion(
  explained('ex_service_prices_overlap', 'prices', {
    fr: 'Deux tarifs pour le même type de structure se chevauchent.',
    en: 'Two prices for the same kind of organization overlap.',
  }),
  "using gist (service_id with =, coalesce(kind, '') with =, daterange(starts_on, ends_before) with &&)",
)
@Check(
  explained('ck_service_prices_span', 'prices', {
    fr: 'La fin est avant le début.',
    en: 'The end is before the start.',
  }),
  'ends_before is null or ends_before > starts_on',
)
export class ServicePrice extends Row {
  @Column({ type: 'int' })
  serviceId!: number;

  @ManyToOne(() => Service, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  service!: Relation<Service>;

  /** Of the organizations it is for; null = all that have no price of their own. */
  @Column({ type: 'text', nullable: true })
  kind!: OrganizationKind | null;

  @Column({ type: 'date' })
  startsOn!: string;

  /** Last day included; null = open. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;

  /** EUR excluding VAT, per unit and period. */
  @Column({ type: 'numeric', precision: 14, scale: 6 })
  unitPrice!: string;
}
