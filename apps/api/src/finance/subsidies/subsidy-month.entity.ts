import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Subsidy } from './subsidy.entity.js';

/** What of a subsidy belongs to a month; the months add up to its amount. */
@Entity(
  called('subsidy_months', {
    fr: { this: 'Ce mois', one: 'mois', many: 'mois' },
    en: { this: 'This month', one: 'month', many: 'months' },
  }),
)
@Unique(
  explained('uq_subsidy_months_month', 'months', {
    fr: 'Ce mois est donné deux fois.',
    en: 'This month is given twice.',
  }),
  ['subsidyId', 'month'],
)
@Check('ck_subsidy_months_first_day', 'extract(day from month) = 1')
@Index('ix_subsidy_months_month', ['month', 'subsidyId'])
export class SubsidyMonth extends Row {
  @Column({ type: 'int' })
  subsidyId!: number;

  @ManyToOne(() => Subsidy, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'fk_subsidy_months_subsidy' })
  subsidy!: Relation<Subsidy>;

  /** Its first day. */
  @Column({ type: 'date' })
  month!: string;

  /** EUR. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount!: string;
}
