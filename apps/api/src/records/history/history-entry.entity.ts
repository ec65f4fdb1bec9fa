import type { HistoryAction } from '@terril/domain';
import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The value of a field before and after: text, exact numbers too, a flag or a list; null = empty. */
export type RecordedValue = string | boolean | string[] | null;

/**
 * What one write did to one row. Entries are written by the trigger `record_history` (migration 1805), and by
 * `recordExport` of core, where no row changes. No foreign key: history outlives what it tells of.
 */
@Entity('history_entries')
@Check('ck_history_entries_operation', "operation in ('insert', 'update', 'delete', 'none')")
@Index('ix_history_entries_record', ['recordType', 'recordId', 'id'])
@Index('ix_history_entries_type', ['recordType', 'id'])
@Index('ix_history_entries_user', ['userId', 'id'])
@Index('ix_history_entries_action', ['action', 'id'])
@Index('ix_history_entries_at', ['at', 'id'])
@Index('ix_history_entries_bulk', ['transaction'], { where: "action = 'bulk'" })
@Index('ix_history_entries_import', ['importId', 'id'], { where: 'import_id is not null' })
@Index('ix_history_entries_search', { synchronize: false })
export class HistoryEntry {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at!: Date;

  /** Groups what one action wrote. */
  @Column({ type: 'bigint' })
  transaction!: string;

  /** Null for commands and the sample's loader. */
  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  /** The name on that day. */
  @Column({ type: 'text' })
  userName!: string;

  /** What the statement did to the row, under whatever action. */
  @Column({ type: 'text' })
  operation!: 'insert' | 'update' | 'delete' | 'none';

  @Column({ type: 'text' })
  action!: HistoryAction;

  /** The import whose run, or whose undoing, it is part of. */
  @Column({ type: 'int', nullable: true })
  importId!: number | null;

  /** The resource of the API: 'organizations'. */
  @Column({ type: 'text' })
  recordType!: string;

  @Column({ type: 'int', nullable: true })
  recordId!: number | null;

  /** A row that the record owns: 'lines' of an invoice. Null = the record itself. */
  @Column({ type: 'text', nullable: true })
  part!: string | null;

  @Column({ type: 'int', nullable: true })
  partId!: number | null;

  /** What the record, or the part, was called. */
  @Column({ type: 'text', nullable: true })
  label!: string | null;

  /** By column of the table. */
  @Column({ type: 'jsonb' })
  changes!: Record<string, [RecordedValue, RecordedValue]>;
}
