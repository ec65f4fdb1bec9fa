import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Account } from '../accounts/account.entity.js';

/**
 * What is planned and what came of one account in one month. The turnover is not among them: it comes from the invoices.
 * A month is closed once all its lines have an actual amount; until then forecasts take the planned one.
 */
@Entity(
  called('budget_lines', {
    fr: { this: 'Cette ligne de budget', one: 'ligne de budget', many: 'lignes de budget' },
    en: { this: 'This budget line', one: 'budget line', many: 'budget lines' },
  }),
)
@Unique(
  explained('uq_budget_lines_month', 'accountId', {
    fr: 'Ce compte a déjà une ligne pour ce mois.',
    en: 'This account already has a line for this month.',
  }),
  ['year', 'month', 'accountId'],
)
@Check('ck_budget_lines_month', 'month between 1 and 12')
@Index('ix_budget_lines_account', ['accountId', 'id'])
export class BudgetLine extends Row {
  /** Calendar year of the month. */
  @Column({ type: 'smallint' })
  year!: number;

  @Column({ type: 'smallint' })
  month!: number;

  @Column({ type: 'int' })
  accountId!: number;

  @ManyToOne(() => Account, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_budget_lines_account', 'accountId', {
      fr: 'Ce compte n’existe pas, ou a encore des montants.',
      en: 'This account does not exist, or still has amounts.',
    }),
  })
  account!: Relation<Account>;

  /** EUR. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  planned!: string;

  /** EUR; null while it is not known. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  actual!: string | null;

  /** The actual amount comes from the accountant's file; else somebody typed it. */
  @Column({ type: 'boolean', default: false })
  actualImported!: boolean;
}
