import type { Hypotheses } from '@terril/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A version of what forecasts suppose: the last one holds, none is ever changed (a trigger refuses it). */
@Entity('forecast_hypotheses')
export class ForecastHypotheses {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'jsonb' })
  hypotheses!: Hypotheses;

  /** Why it was changed, in a person's words. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** Who saved it, as called then. */
  @Column({ type: 'text', nullable: true })
  authorName!: string | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
