import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Subsidy } from './subsidy.entity.js';

/** What was cashed in of a subsidy, on its day; never more than its amount in all. */
@Entity(
  called('subsidy_receipts', {
    fr: { this: 'Cet encaissement', one: 'encaissement', many: 'encaissements' },
    en: { this: 'This receipt', one: 'receipt', many: 'receipts' },
  }),
)
@Check('ck_subsidy_receipts_amount', 'amount > 0')
@Index('ix_subsidy_receipts_subsidy', ['subsidyId', 'receivedOn'])
export class SubsidyReceipt extends Row {
  @Column({ type: 'int' })
  subsidyId!: number;

  @ManyToOne(() => Subsidy, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'fk_subsidy_receipts_subsidy' })
  subsidy!: Relation<Subsidy>;

  @Column({ type: 'date' })
  receivedOn!: string;

  /** EUR. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
