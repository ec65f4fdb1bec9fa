import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A comparison of the whole base. */
@Entity('duplicate_scans')
export class DuplicateScan {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'timestamptz' })
  startedAt!: Date;

  /** Null while it runs, and for ever when it was cut short. */
  @Column({ type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;

  /** Pairs that were found. */
  @Column({ type: 'int', nullable: true })
  pairs!: number | null;
}
