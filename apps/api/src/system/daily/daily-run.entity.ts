import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a work of every day has come. */
@Entity('daily_runs')
export class DailyRun {
  @PrimaryColumn({ type: 'text' })
  name!: string;

  /** The last day it was done for. */
  @Column({ type: 'date', nullable: true })
  day!: string | null;

  /** When it was last begun: one that failed waits before it is tried again. */
  @Column({ type: 'timestamptz' })
  triedAt!: Date;
}
