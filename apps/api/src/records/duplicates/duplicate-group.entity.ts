import type { DuplicateSign, MergeableType } from '@terril/domain';
import {
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';

/** Records that are probably one, as the last scan found them. A copy: the next scan writes all groups anew. */
@Entity('duplicate_groups')
@Index('ix_duplicate_groups_score', ['recordType', 'score', 'id'])
export class DuplicateGroup {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'text' })
  recordType!: MergeableType;

  /** Of its likeliest pair, 0 to 100. */
  @Column({ type: 'smallint' })
  score!: number;

  @Column({ type: 'int' })
  size!: number;

  /** All that some pair of it has in common. */
  @Column({ type: 'text', array: true })
  signs!: DuplicateSign[];
}

/** Two records of a group, and what they have in common. */
@Entity('duplicate_pairs')
@Index('ix_duplicate_pairs_one', ['oneId'])
@Index('ix_duplicate_pairs_other', ['otherId'])
export class DuplicatePair {
  @PrimaryColumn({ type: 'int' })
  groupId!: number;

  @ManyToOne(() => DuplicateGroup, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  group!: Relation<DuplicateGroup>;

  /** The lower of the two ids. */
  @PrimaryColumn({ type: 'int' })
  oneId!: number;

  @PrimaryColumn({ type: 'int' })
  otherId!: number;

  @Column({ type: 'smallint' })
  score!: number;

  @Column({ type: 'text', array: true })
  signs!: DuplicateSign[];
}
