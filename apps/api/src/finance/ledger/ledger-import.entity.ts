import type { LedgerFault, LedgerFormat, LedgerState } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import type { Actor } from '../../core/actor.js';
import type { Sentence } from '../../core/errors.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';

/** A row of the file that cannot be read, by its number in it. */
export interface FaultyRow {
  row: number;
  fault: LedgerFault;
}

/** An entry whose lines do not make zero: by how much, EUR. */
export interface UnbalancedEntry {
  journal: string;
  entry: string;
  day: string;
  amount: string;
}

/** A file of the accountant's for a fiscal year: read, shown, and then counted as actual amounts. */
@Entity(
  called('ledger_imports', {
    fr: { this: 'Cet import comptable', one: 'import comptable', many: 'imports comptables' },
    en: { this: 'This ledger import', one: 'ledger import', many: 'ledger imports' },
  }),
)
@Index('ix_ledger_imports_created', ['createdAt', 'id'])
@Index('ix_ledger_imports_year', ['year', 'id'])
@Index('ix_ledger_imports_file', ['fileId'])
export class LedgerImport extends Row {
  /** Fiscal year. */
  @Column({ type: 'smallint' })
  year!: number;

  @Column({ type: 'int' })
  fileId!: number;

  @ManyToOne(() => StoredFile, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'fk_ledger_imports_file' })
  file!: Relation<StoredFile>;

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  state!: LedgerState;

  @Column({ type: 'text', nullable: true })
  format!: LedgerFormat | null;

  /** Why it could not be read, or counted once it was confirmed. */
  @Column({ type: 'jsonb', nullable: true })
  failure!: Sentence | null;

  /** Of the file, its titles left out. */
  @Column({ type: 'int', default: 0 })
  rows!: number;

  /** Rows whose day is not of the fiscal year: left out. */
  @Column({ type: 'int', default: 0 })
  otherYears!: number;

  @Column({ type: 'int', default: 0 })
  faultCount!: number;

  /** The first of them. */
  @Column({ type: 'jsonb', default: [] })
  faults!: FaultyRow[];

  @Column({ type: 'int', default: 0 })
  unbalancedCount!: number;

  /** The first of them. */
  @Column({ type: 'jsonb', default: [] })
  unbalanced!: UnbalancedEntry[];

  /** The first day of the first month that it told. */
  @Column({ type: 'date', nullable: true })
  fromMonth!: string | null;

  @Column({ type: 'date', nullable: true })
  untilMonth!: string | null;

  /** How it was confirmed, and by whom; null as long as it was not. */
  @Column({ type: 'jsonb', nullable: true })
  confirmation!: { keepTyped: boolean; by: Actor | null } | null;

  /** Entries that are counted, while it is being confirmed, of those that are to be. */
  @Column({ type: 'int', default: 0 })
  handled!: number;

  @Column({ type: 'int', default: 0 })
  toHandle!: number;

  @Column({ type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @Column({ type: 'text' })
  userName!: string;
}
