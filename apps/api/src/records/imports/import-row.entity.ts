import type { ImportOutcome } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { Sentence } from '../../core/errors.js';
import type { ImportBody } from '../../core/import-target.js';
import { Import } from './import.entity.js';

/** Why a row was not taken, and where: the row and the title of the column, when one is at fault. */
export interface ImportReason {
  row: number;
  /** The row is one of the second file. */
  ofLines?: boolean;
  title: string | null;
  sentence: Sentence;
  /** A row further down may lift it. */
  waits?: true;
}

/** A record that another one may be the same as. */
export interface LookAlike {
  id: number;
  label: string;
}

/** A row as it is written: `likenesses` are those of a record that it makes. */
export type WrittenRow = Partial<ImportRow> & { likenesses?: string[] };

/** What became of a record of the file; of a trial, what would. */
@Entity('import_rows')
@Index('ix_import_rows_row', ['importId', 'row', 'ofLines'], { unique: true })
@Index('ix_import_rows_outcome', ['importId', 'outcome', 'row'])
@Index('ix_import_rows_key', ['importId', 'key'])
@Index('ix_import_rows_record', ['importId', 'recordId'])
@Index('ix_import_rows_label', { synchronize: false })
export class ImportRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  importId!: number;

  @ManyToOne(() => Import, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  import!: Relation<Import>;

  /** Its number in a spreadsheet. */
  @Column({ type: 'int' })
  row!: number;

  /** The last row of the same record. */
  @Column({ type: 'int' })
  lastRow!: number;

  /** It is no record, but lines of the second file that belong to none. */
  @Column({ type: 'boolean', default: false })
  ofLines!: boolean;

  /** The rows of the second file that are its own; null = there is no such file. */
  @Column({ type: 'jsonb', nullable: true })
  lineRows!: number[] | null;

  @Column({ type: 'text' })
  outcome!: ImportOutcome;

  @Column({ type: 'text' })
  label!: string;

  /** What it names its record by, 'siren:303265045': a later row with the same is refused. */
  @Column({ type: 'text', nullable: true })
  key!: string | null;

  /** The record created, changed or found; of a trial, none that was created. */
  @Column({ type: 'int', nullable: true })
  recordId!: number | null;

  /** The version of the record afterwards: another one was changed since. */
  @Column({ type: 'int', nullable: true })
  recordVersion!: number | null;

  @Column({ type: 'jsonb', default: [] })
  reasons!: ImportReason[];

  /** The records it may be. */
  @Column({ type: 'jsonb', default: [] })
  lookAlikes!: LookAlike[];

  /** Of an update: the fields it changes, as they were. */
  @Column({ type: 'jsonb', nullable: true })
  before!: ImportBody | null;

  @Column({ type: 'boolean', default: false })
  reverted!: boolean;

  /** Why it could not be undone. */
  @Column({ type: 'jsonb', nullable: true })
  held!: Sentence | null;
}
