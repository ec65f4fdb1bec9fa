import type { ShareMovementKind } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Member } from '../members/member.entity.js';

const money = { type: 'numeric', precision: 14, scale: 2 } as const;

/**
 * A movement of shares of a member: what it adds, or takes when negative. Never rewritten nor deleted, which the database itself
 * refuses: a contrary movement, with its reason, corrects one.
 */
@Entity(
  called('share_movements', {
    fr: { this: 'Ce mouvement', one: 'mouvement de parts', many: 'mouvements de parts' },
    en: { this: 'This movement', one: 'movement of shares', many: 'movements of shares' },
  }),
)
@Check(
  'ck_share_movements_kind',
  `kind in ('subscription', 'payment', 'refund', 'transfer_out', 'transfer_in', 'revaluation')`,
)
@Check('ck_share_movements_other', `(kind in ('transfer_out', 'transfer_in')) = (other_member_id is not null)`)
@Check('ck_share_movements_transfer', `(kind in ('transfer_out', 'transfer_in')) = (transfer_number is not null)`)
@Check('ck_share_movements_corrects', 'corrects_id is null or reason is not null')
@Index('ix_share_movements_member', ['memberId', 'day', 'id'])
@Index('ix_share_movements_day', ['day', 'id'])
@Index('ix_share_movements_kind', ['kind', 'day', 'id'])
@Index('ix_share_movements_other', ['otherMemberId'])
@Index('uq_share_movements_transfer', ['transferNumber', 'kind'], { unique: true })
@Index(
  explained('uq_share_movements_corrects', 'correctsId', {
    fr: 'Ce mouvement est déjà corrigé.',
    en: 'This movement is corrected already.',
  }),
  ['correctsId'],
  { unique: true },
)
export class ShareMovement extends Row {
  @Column({ type: 'int' })
  memberId!: number;

  @ManyToOne(() => Member, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_share_movements_member', 'memberId', {
      fr: 'Ce sociétaire n’existe pas, ou a des mouvements de parts.',
      en: 'There is no such member, or it has movements of shares.',
    }),
  })
  member!: Relation<Member>;

  @Column({ type: 'text' })
  kind!: ShareMovementKind;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'int' })
  shares!: number;

  /** Of the subscribed capital, EUR. */
  @Column(money)
  subscribed!: string;

  /** Of the paid-up capital, EUR. */
  @Column(money)
  paid!: string;

  /** Whom a transfer is to, or from. */
  @Column({ type: 'int', nullable: true })
  otherMemberId!: number | null;

  @ManyToOne(() => Member, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  otherMember!: Relation<Member> | null;

  /** Of the transfer, from 1: both of its sides have it. */
  @Column({ type: 'int', nullable: true })
  transferNumber!: number | null;

  /** The movement it takes back. */
  @Column({ type: 'int', nullable: true })
  correctsId!: number | null;

  @ManyToOne(() => ShareMovement, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  corrects!: Relation<ShareMovement> | null;

  /** 'AG du 12 juin 2018', the reference of a transfer, or why it corrects another one. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
