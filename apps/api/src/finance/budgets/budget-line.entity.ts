import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** Planned and actual costs of one account in one month. Costs only: income comes from the invoices. */
@Entity(
  called('budget_lines', {
    fr: { this: 'Cette ligne de budget', one: 'ligne de budget', many: 'lignes de budget' },
    en: { this: 'This budget line', one: 'budget line', many: 'budget lines' },
  }),
)
@Unique(
  explained('uq_budget_lines_month', 'account', {
    fr: 'Ce compte a déjà une ligne pour ce mois.',
    en: 'This account already has a line for this month.',
  }),
  ['year', 'month', 'account'],
)
@Check('ck_budget_lines_month', 'month between 1 and 12')
@Index('ix_budget_lines_account', ['account', 'id'])
export class BudgetLine extends Row {
  /** Calendar year of the month. */
  @Column({ type: 'smallint' })
  year!: number;

  @Column({ type: 'smallint' })
  month!: number;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  account!: string;

  /** EUR. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  planned!: string;

  /** EUR; null while the month is not closed. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  actual!: string | null;
}
