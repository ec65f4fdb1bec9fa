import type { MergeableType } from '@terril/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which record stands for one that was merged: an old link leads there. It may have been merged in its turn. */
@Entity('merged_records')
@Index('ix_merged_records_kept', ['recordType', 'keptId'])
export class MergedRecord {
  @PrimaryColumn({ type: 'text' })
  recordType!: MergeableType;

  @PrimaryColumn({ type: 'int' })
  recordId!: number;

  @Column({ type: 'int' })
  keptId!: number;
}
