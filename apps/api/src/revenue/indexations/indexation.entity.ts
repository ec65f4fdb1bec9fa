import type { IndexationMoment, IndexationState, IndexationStep } from '@terril/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** A yearly revision of the prices of many subscriptions: prepared, looked at line by line, applied at once. */
@Entity(
  called('indexations', {
    fr: { this: 'Cette indexation', one: 'indexation', many: 'indexations' },
    en: { this: 'This indexation', one: 'indexation', many: 'indexations' },
  }),
)
@Check(
  explained('ck_indexations_formula', 'percent', {
    fr: 'Donnez un pourcentage, ou les deux valeurs d’un indice.',
    en: 'Give a percentage, or both values of an index.',
  }),
  '(percent is null) <> (index_from is null) and (index_from is null) = (index_to is null)',
)
@Index('ix_indexations_created', ['createdAt', 'id'])
export class Indexation extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  state!: IndexationState;

  /** Those of the list of subscriptions it was prepared from, as JSON. */
  @Column({ type: 'text' })
  filters!: string;

  @Column({ type: 'numeric', precision: 9, scale: 4, nullable: true })
  percent!: string | null;

  /** 'Syntec'. */
  @Column({ type: 'text', nullable: true })
  indexName!: string | null;

  @Column({ type: 'numeric', precision: 14, scale: 4, nullable: true })
  indexFrom!: string | null;

  @Column({ type: 'numeric', precision: 14, scale: 4, nullable: true })
  indexTo!: string | null;

  /** EUR that a new price is a multiple of. */
  @Column({ type: 'numeric', precision: 6, scale: 2 })
  step!: IndexationStep;

  @Column({ type: 'text' })
  effective!: IndexationMoment;

  /** The day it holds from, unless that is the next billing period of each. */
  @Column({ type: 'date', nullable: true })
  effectiveOn!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  appliedAt!: Date | null;
}
