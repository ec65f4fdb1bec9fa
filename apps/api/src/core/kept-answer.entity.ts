import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An answer that takes too long to be worked out at each request: a copy, made anew from the records at any time. */
@Entity('kept_answers')
export class KeptAnswer {
  /** Whose answer: a name that `KeptAnswers.register` knows. */
  @PrimaryColumn({ type: 'text' })
  name!: string;

  /** What was asked, as JSON with its keys in order. */
  @PrimaryColumn({ type: 'text' })
  question!: string;

  @Column({ type: 'jsonb' })
  answer!: object;

  @Column({ type: 'timestamptz' })
  computedAt!: Date;

  /** To work it out, in milliseconds. */
  @Column({ type: 'int' })
  tookMs!: number;

  /** Since when it is to be worked out anew; null = it is not. */
  @Column({ type: 'timestamptz', nullable: true })
  askedAt!: Date | null;
}
