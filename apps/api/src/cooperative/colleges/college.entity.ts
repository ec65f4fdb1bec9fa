import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * A college of members, whose result weighs a percentage of the votes of a general meeting: from 10 to 50, and 100 for all of
 * them (law n° 47-1775 of 10 September 1947, article 19 octies).
 */
@Entity(
  called('colleges', {
    fr: { this: 'Ce collège', one: 'collège', many: 'collèges' },
    en: { this: 'This college', one: 'college', many: 'colleges' },
  }),
)
@Unique(explained('uq_colleges_name', 'name', { fr: 'Ce collège existe déjà.', en: 'This college exists already.' }), [
  'name',
])
@Check(
  explained('ck_colleges_weight', 'weight', {
    fr: 'Un collège pèse de 10 à 50 % des voix (loi du 10 septembre 1947, article 19 octies).',
    en: 'A college weighs from 10 to 50 % of the votes (law of 10 September 1947, article 19 octies).',
  }),
  'weight between 10 and 50',
)
@Index('ix_colleges_position', ['position', 'id'])
export class College extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  /** In percent of the votes; null = not told yet. All are told at once. */
  @Column({ type: 'numeric', precision: 5, scale: 2, nullable: true })
  weight!: string | null;

  /** Its place in lists. */
  @Column({ type: 'smallint', default: 0 })
  position!: number;
}
