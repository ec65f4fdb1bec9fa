import type { ColumnKind, ImportState, RecordedType } from '@terril/domain';
import type { TableKind } from '@terril/tables';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import type { Sentence } from '../../core/errors.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import type { ImportMapping } from './import-mapping.dto.js';

/** A column of the file as it was found. */
export interface ImportColumn {
  /** Unlike all others: of two alike, the second is 'Nom (2)'; without a title it is named by its letter. */
  title: string;
  kind: ColumnKind;
  /** Its first filled cells. */
  samples: string[];
}

/** What a person decided about a row: that it is a record that is there, that it is none, or that it is left out. */
export type ImportDecision = { recordId: number } | { as: 'new' | 'skipped' };

/** The rows of a file on their way to become records: a log of what was done, by whom, and how far it has come. */
@Entity(
  called('imports', {
    fr: { this: 'Cet import', one: 'import', many: 'imports' },
    en: { this: 'This import', one: 'import', many: 'imports' },
  }),
)
@Index('ix_imports_created', ['createdAt', 'id'])
@Index('ix_imports_resource', ['resource', 'id'])
@Index('ix_imports_state', ['state', 'id'])
@Index('ix_imports_file', ['fileId'])
export class Import extends Row {
  @Column({ type: 'text' })
  resource!: RecordedType;

  @Column({ type: 'int' })
  fileId!: number;

  @ManyToOne(() => StoredFile, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_imports_file', 'fileId', {
      fr: 'Ce fichier a été importé.',
      en: 'This file was imported.',
    }),
  })
  file!: Relation<StoredFile>;

  @Column({ type: 'text' })
  fileName!: string;

  @Column({ type: 'text' })
  kind!: TableKind;

  /** Of a CSV file. */
  @Column({ type: 'text', nullable: true })
  encoding!: string | null;

  @Column({ type: 'jsonb' })
  columns!: ImportColumn[];

  /** Rows of the file, the titles and the empty ones aside. */
  @Column({ type: 'int' })
  total!: number;

  @Column({ type: 'jsonb', nullable: true })
  mapping!: ImportMapping | null;

  /** By the number of the row. */
  @Column({ type: 'jsonb', default: {} })
  decisions!: Record<string, ImportDecision>;

  @Column({ type: 'text' })
  state!: ImportState;

  /** The number of the last row dealt with, as spreadsheets count; what comes after it is still to be done. */
  @Column({ type: 'int', default: 0 })
  position!: number;

  /** Rows dealt with. */
  @Column({ type: 'int', default: 0 })
  handled!: number;

  /** Why it failed. */
  @Column({ type: 'jsonb', nullable: true })
  problem!: Sentence | null;

  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @Column({ type: 'text' })
  userName!: string;

  @Column({ type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
