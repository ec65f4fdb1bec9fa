import type { BandState, ForecastScenario, ResultPart } from '@terril/domain';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { ForecastHypotheses } from './forecast-hypotheses.entity.js';

/** What a day forecast of the result of its fiscal year: kept that day, never changed afterwards (a trigger refuses it). */
@Entity('result_forecasts')
@Unique('uq_result_forecasts_day', ['fiscalYear', 'scenario', 'day'])
@Check('ck_result_forecasts_scenario', `scenario in ('prudent', 'central', 'ambitious')`)
@Check('ck_result_forecasts_band', `band_state in ('below', 'within', 'above')`)
export class ResultForecast {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'smallint' })
  fiscalYear!: number;

  @Column({ type: 'text' })
  scenario!: ForecastScenario;

  @Column({ type: 'date' })
  day!: string;

  /** EUR by part, costs below 0: they add up to the result. */
  @Column({ type: 'jsonb' })
  parts!: Record<ResultPart, string>;

  /** EUR. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  result!: string;

  /** Where it stood to the band of that day. */
  @Column({ type: 'text' })
  bandState!: BandState;

  /** What it supposed; null = the hypotheses that Terril comes with. */
  @Column({ type: 'int', nullable: true })
  hypothesesId!: number | null;

  @ManyToOne(() => ForecastHypotheses, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'fk_result_forecasts_hypotheses' })
  hypotheses!: Relation<ForecastHypotheses> | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
