import type { MergeableType } from '@terril/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * Two records of which somebody said that they are two, however alike. No foreign key: it stays when one of them goes to
 * the trash, and counts again when it comes back.
 */
@Entity(
  called('not_duplicates', {
    fr: { this: 'Cette paire', one: 'paire dite distincte', many: 'paires dites distinctes' },
    en: { this: 'This pair', one: 'pair said to be two', many: 'pairs said to be two' },
  }),
)
@Unique(
  explained('uq_not_duplicates_pair', 'ids', {
    fr: 'Ces deux fiches sont déjà dites distinctes.',
    en: 'These two records are said to be two already.',
  }),
  ['recordType', 'oneId', 'otherId'],
)
@Check('ck_not_duplicates_order', 'one_id < other_id')
@Index('ix_not_duplicates_created', ['createdAt', 'id'])
export class NotDuplicate extends Row {
  @Column({ type: 'text' })
  recordType!: MergeableType;

  /** The lower of the two ids. */
  @Column({ type: 'int' })
  oneId!: number;

  @Column({ type: 'int' })
  otherId!: number;

  /** What both were called then. */
  @Column({ type: 'text' })
  label!: string;

  /** Who said so; null for commands. */
  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @Column({ type: 'text' })
  userName!: string;
}
