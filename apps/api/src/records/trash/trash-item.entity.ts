import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A record that was deleted, with the rows it owned, as they were. */
@Entity('trash_items')
@Index('ix_trash_items_type', ['recordType', 'id'])
@Index('ix_trash_items_deleted', ['deletedAt', 'id'])
@Index('ix_trash_items_search', { synchronize: false })
export class TrashItem {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  /** The resource of the API: 'organizations'. */
  @Column({ type: 'text' })
  recordType!: string;

  @Column({ type: 'int' })
  recordId!: number;

  @Column({ type: 'text' })
  label!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  deletedAt!: Date;

  /** Null for commands. */
  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @Column({ type: 'text' })
  userName!: string;

  /** [{ table, rows }], the record's own table first. Read and written by the database alone: amounts stay exact. */
  @Column({ type: 'jsonb', select: false })
  rows?: unknown;

  /** Restored, it takes a merge back. */
  @Column({ type: 'boolean', default: false })
  isMerge!: boolean;

  /** Of a merge: what undoes it, in order (`merges/merge-steps.ts`); null = a deletion. */
  @Column({ type: 'jsonb', nullable: true, select: false })
  steps?: unknown;
}
