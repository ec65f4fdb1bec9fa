import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { ImportRow } from './import-row.entity.js';

/** What a later row of the import that tells of the same record once more would say too. */
@Entity('import_likenesses')
@Index('ix_import_likenesses_likeness', ['importId', 'likeness'])
export class ImportLikeness {
  @PrimaryColumn({ type: 'int' })
  importRowId!: number;

  @ManyToOne(() => ImportRow, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  importRow!: Relation<ImportRow>;

  @PrimaryColumn({ type: 'text' })
  likeness!: string;

  /** The import of the row. */
  @Column({ type: 'int' })
  importId!: number;
}
