import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Account } from '../accounts/account.entity.js';
import { LedgerImport } from './ledger-import.entity.js';

/** A line of the books on an account of class 6 or 7. It counts once its import is confirmed. */
@Entity(
  called('ledger_entries', {
    fr: { this: 'Cette écriture', one: 'écriture', many: 'écritures' },
    en: { this: 'This ledger entry', one: 'ledger entry', many: 'ledger entries' },
  }),
)
@Index('ix_ledger_entries_import', ['importId', 'day'])
@Index('ix_ledger_entries_account', ['accountId', 'day', 'id'])
@Index('ix_ledger_entries_days', ['day', 'id'], { where: 'counted' })
@Index('ix_ledger_entries_accounts', ['account', 'id'], { where: 'counted' })
@Index('ix_ledger_entries_amounts', ['amount', 'id'], { where: 'counted' })
export class LedgerEntry {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  importId!: number;

  @ManyToOne(() => LedgerImport, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'fk_ledger_entries_import' })
  import!: Relation<LedgerImport>;

  @Column({ type: 'date' })
  day!: string;

  /** The accountant's account: '613500'. */
  @Column({ type: 'text' })
  account!: string;

  @Column({ type: 'text' })
  accountName!: string;

  @Column({ type: 'text' })
  journal!: string;

  @Column({ type: 'text' })
  entry!: string;

  @Column({ type: 'text' })
  piece!: string;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  label!: string;

  /** Debit less credit, EUR. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount!: string;

  /** The account of the budget that it falls to, once it counts. */
  @Column({ type: 'int', nullable: true })
  accountId!: number | null;

  @ManyToOne(() => Account, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'fk_ledger_entries_account' })
  budgetAccount!: Relation<Account> | null;

  @Column({ type: 'boolean', default: false })
  counted!: boolean;
}
