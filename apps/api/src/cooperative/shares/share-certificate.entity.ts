import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import type { LetterContent } from '../../reference/letter-content.js';
import { Member } from '../members/member.entity.js';

/** A certificate of shares ("attestation de parts sociales"), by its number: what a member held on a day. Never rewritten. */
@Entity(
  called('share_certificates', {
    fr: { this: 'Cette attestation', one: 'attestation de parts', many: 'attestations de parts' },
    en: { this: 'This certificate', one: 'certificate of shares', many: 'certificates of shares' },
  }),
)
@Unique('uq_share_certificates_number', ['number'])
@Index('ix_share_certificates_member', ['memberId', 'id'])
export class ShareCertificate extends Row {
  @Column({ type: 'int' })
  number!: number;

  @Column({ type: 'int' })
  memberId!: number;

  @ManyToOne(() => Member, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  member!: Relation<Member>;

  /** The day whose shares it tells. */
  @Column({ type: 'date' })
  day!: string;

  /** All it says: it never changes with what it was made from. */
  @Column({ type: 'jsonb' })
  content!: LetterContent;
}
