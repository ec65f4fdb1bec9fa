import type { AllocationLine } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import { Closing } from '../closings/closing.entity.js';
import { Written } from '../written.js';

const money = { type: 'numeric', precision: 14, scale: 2 } as const;

/**
 * What a general meeting decided about a result, with what the proposal rested on that day. The database refuses any change
 * but the cancellation, once.
 */
@Entity(
  called('allocation_votes', {
    fr: { this: 'Ce vote', one: 'vote d’affectation', many: 'votes d’affectation' },
    en: { this: 'This vote', one: 'allocation vote', many: 'allocation votes' },
  }),
)
@Check('ck_allocation_votes_total', 'legal + statutory + other + carried_forward + interest = result')
@Check('ck_allocation_votes_cancelled', 'num_nulls(cancelled_on, cancelled_by, cancel_reason) in (0, 3)')
@Index(
  explained('uq_allocation_votes_closing', 'votedOn', {
    fr: 'L’affectation de ce résultat est déjà votée.',
    en: 'The allocation of this result has been voted already.',
  }),
  ['closingId'],
  { unique: true, where: 'cancelled_on is null' },
)
@Index('ix_allocation_votes_closing', ['closingId', 'id'])
@Index('ix_allocation_votes_minutes', ['minutesFileId'])
export class AllocationVote extends Written implements Record<AllocationLine, string> {
  @Column({ type: 'int' })
  closingId!: number;

  @ManyToOne(() => Closing, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  closing!: Relation<Closing>;

  @Column({ type: 'date' })
  votedOn!: string;

  /** EUR, as are the lines, which add up to it. */
  @Column(money)
  result!: string;

  @Column(money)
  legal!: string;

  @Column(money)
  statutory!: string;

  @Column(money)
  other!: string;

  @Column(money)
  carriedForward!: string;

  @Column(money)
  interest!: string;

  @Column({ ...money, nullable: true })
  capital!: string | null;

  @Column(money)
  legalBefore!: string;

  @Column(money)
  carriedForwardBefore!: string;

  @Column({ type: 'numeric', precision: 5, scale: 2 })
  statutoryPercent!: string;

  @Column({ type: 'int', nullable: true })
  minutesFileId!: number | null;

  @ManyToOne(() => StoredFile, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'fk_allocation_votes_minutes' })
  minutesFile!: Relation<StoredFile> | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'date', nullable: true })
  cancelledOn!: string | null;

  @Column({ type: 'text', nullable: true })
  cancelledBy!: string | null;

  @Column({ type: 'text', nullable: true })
  cancelReason!: string | null;
}
