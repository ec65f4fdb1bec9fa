import type { ColumnKind, ImportState, ImportedType } from '@terril/domain';
import type { TableKind } from '@terril/tables';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import type { Sentence } from '../../core/errors.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import type { ImportMapping } from './import-mapping.dto.js';
import type { Join } from './suggested-join.js';

/** A column of the file as it was found. */
export interface ImportColumn {
  /** Unlike all others: of two alike, the second is 'Nom (2)'; without a title it is named by its letter. */
  title: string;
  kind: ColumnKind;
  /** Its first filled cells. */
  samples: string[];
}

/** A second file, whose rows are parts of the records of the first: the lines of invoices. */
export interface ImportLines extends Pick<Import, 'fileName' | 'kind' | 'encoding' | 'columns' | 'total'> {
  suggestedJoin: Join;
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
@Index('ix_imports_lines_file', ['linesFileId'])
export class Import extends Row {
  @Column({ type: 'text' })
  resource!: ImportedType;

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

  @Column({ type: 'int', nullable: true })
  linesFileId!: number | null;

  @ManyToOne(() => StoredFile, { onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_imports_lines_file', 'linesFileId', {
      fr: 'Ce fichier a été importé.',
      en: 'This file was imported.',
    }),
  })
  linesFile!: Relation<StoredFile> | null;

  @Column({ type: 'jsonb', nullable: true })
  lines!: ImportLines | null;

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

  /** As `position`, among the lines of a second file that belong to no record. */
  @Column({ type: 'int', default: 0 })
  linesPosition!: number;

  /** Rows dealt with, of both files. */
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
