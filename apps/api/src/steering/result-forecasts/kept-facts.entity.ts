import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FactsOfDay } from '../../reports/result/result-facts.js';

/** What a day knew of a fiscal year, where working it out takes too long to be done at each request. */
@Entity('forecast_facts')
export class KeptDay {
  @PrimaryColumn({ type: 'date' })
  day!: string;

  @PrimaryColumn({ type: 'smallint' })
  fiscalYear!: number;

  @Column({ type: 'jsonb' })
  known!: FactsOfDay;

  @Column({ type: 'timestamptz' })
  computedAt!: Date;

  /** To work it out, in milliseconds. */
  @Column({ type: 'int' })
  tookMs!: number;

  /** Since when it is to be worked out anew; null = it is not. */
  @Column({ type: 'timestamptz', nullable: true })
  askedAt!: Date | null;
}
