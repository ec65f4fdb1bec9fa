import type { MovementKind, Reserve } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Written } from '../written.js';
import { AllocationVote } from './allocation-vote.entity.js';

/** A line of the register of reserves. The database refuses any change: a mistake is made good by the contrary movement. */
@Entity(
  called('reserve_movements', {
    fr: { this: 'Ce mouvement', one: 'mouvement de réserve', many: 'mouvements de réserve' },
    en: { this: 'This movement', one: 'reserve movement', many: 'reserve movements' },
  }),
)
@Check('ck_reserve_movements_reserve', `reserve in ('legal', 'statutory', 'other', 'carriedForward')`)
@Check('ck_reserve_movements_kind', `kind in ('opening', 'allocation', 'other', 'correction')`)
@Check(
  explained('ck_reserve_movements_amount', 'amount', {
    fr: 'Un mouvement n’est pas de zéro.',
    en: 'A movement is not of zero.',
  }),
  'amount <> 0',
)
@Check('ck_reserve_movements_vote', `(kind = 'allocation') = (vote_id is not null)`)
@Check('ck_reserve_movements_corrects', `(kind = 'correction') = (corrects_id is not null)`)
@Index(
  explained('uq_reserve_movements_corrects', 'id', {
    fr: 'Ce mouvement a déjà été corrigé.',
    en: 'This movement was corrected already.',
  }),
  ['correctsId'],
  { unique: true },
)
@Index('ix_reserve_movements_moved', ['movedOn', 'id'])
@Index('ix_reserve_movements_reserve', ['reserve', 'movedOn', 'id'])
@Index('ix_reserve_movements_vote', ['voteId'])
@Index('ix_reserve_movements_search', { synchronize: false })
export class ReserveMovement extends Written {
  @Column({ type: 'text' })
  reserve!: Reserve;

  @Column({ type: 'date' })
  movedOn!: string;

  @Column({ type: 'text' })
  kind!: MovementKind;

  /** EUR; below zero: out of the reserve. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount!: string;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  label!: string;

  @Column({ type: 'int', nullable: true })
  voteId!: number | null;

  @ManyToOne(() => AllocationVote, { onDelete: 'RESTRICT' })
  @JoinColumn()
  vote!: Relation<AllocationVote> | null;

  /** The movement that it is the contrary of. */
  @Column({ type: 'int', nullable: true })
  correctsId!: number | null;

  @ManyToOne(() => ReserveMovement, { onDelete: 'RESTRICT' })
  @JoinColumn()
  corrects!: Relation<ReserveMovement> | null;
}
