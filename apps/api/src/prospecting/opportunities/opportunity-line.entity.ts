import type { PeriodUnit } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Service } from '../../revenue/services/service.entity.js';
import { Opportunity } from './opportunity.entity.js';

/** What an opportunity would sell: once, or each period. */
@Entity('opportunity_lines')
@Check('ck_opportunity_lines_quantity', 'quantity > 0')
@Check('ck_opportunity_lines_price', 'unit_price >= 0 and discount_percent between 0 and 100')
@Check(
  'ck_opportunity_lines_period',
  '(period_unit is null) = (period_count is null) and period_count between 1 and 120',
)
@Index('ix_opportunity_lines_opportunity', ['opportunityId', 'position'])
@Index('ix_opportunity_lines_service', ['serviceId'])
export class OpportunityLine extends Row {
  @Column({ type: 'int' })
  opportunityId!: number;

  @ManyToOne(() => Opportunity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity>;

  @Column({ type: 'smallint' })
  position!: number;

  /** Of the catalogue; null for what the catalogue does not name. */
  @Column({ type: 'int', nullable: true })
  serviceId!: number | null;

  @ManyToOne(() => Service, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_opportunity_lines_service', {
      fr: { this: 'Cette ligne', one: 'ligne d’opportunité', many: 'lignes d’opportunités' },
      en: { this: 'This line', one: 'line of an opportunity', many: 'lines of opportunities' },
    }),
  })
  service!: Relation<Service> | null;

  /** As a quote would call it. */
  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'numeric', precision: 14, scale: 4 })
  quantity!: string;

  /** EUR excluding VAT, per unit and, of a recurring line, per period, before discount. */
  @Column({ type: 'numeric', precision: 14, scale: 6 })
  unitPrice!: string;

  @Column({ type: 'numeric', precision: 5, scale: 2, default: 0 })
  discountPercent!: string;

  /** Null: once. A period is `periodCount` units: 2 years = 2 x year. */
  @Column({ type: 'text', nullable: true })
  periodUnit!: PeriodUnit | null;

  @Column({ type: 'smallint', nullable: true })
  periodCount!: number | null;
}
