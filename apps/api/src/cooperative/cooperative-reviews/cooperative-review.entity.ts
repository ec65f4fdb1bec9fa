import { Column, Entity, Index } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * A cooperative review ("révision coopérative"), due every five years at most: law n° 47-1775 of 10 September 1947, articles
 * 25-1 and, for every SCIC, 19 duodecies; decree n° 2015-706. The five years run from the day its report reached the members.
 */
@Entity(
  called('cooperative_reviews', {
    fr: { this: 'Cette révision', one: 'révision coopérative', many: 'révisions coopératives' },
    en: { this: 'This review', one: 'cooperative review', many: 'cooperative reviews' },
  }),
)
@Index('ix_cooperative_reviews_day', ['day', 'id'])
export class CooperativeReview extends Row {
  /** The report was given to the members. */
  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'text' })
  reviewer!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
