import { Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * A reason why contracts and subscriptions end, to choose from. They keep its French name as text, so that imports may say
 * others and a reason taken off the list stays told.
 */
@Entity(
  called('end_reasons', {
    fr: { this: 'Cette raison de fin', one: 'raison de fin', many: 'raisons de fin' },
    en: { this: 'This reason of end', one: 'reason of end', many: 'reasons of end' },
  }),
)
@Index(
  explained('uq_end_reasons_name', 'nameFr', {
    fr: 'Cette raison existe déjà.',
    en: 'This reason exists already.',
  }),
  { synchronize: false },
)
@Index('ix_end_reasons_position', ['position', 'id'])
export class EndReason extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  nameFr!: string;

  /** null = the French one. */
  @Column({ type: 'text', nullable: true })
  nameEn!: string | null;

  @Column({ type: 'smallint' })
  position!: number;
}
