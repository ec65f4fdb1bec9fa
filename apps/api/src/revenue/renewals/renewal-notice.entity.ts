import type { NoticeMeans } from '@terril/domain';
import { Check, Column, Entity, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { Row } from '../../core/row.js';
import { Contract } from '../contracts/contract.entity.js';
import { Letter } from '../letters/letter.entity.js';

/** That a client was told, before a term ended, that it may refuse the renewal (Code de la consommation, L215-1). */
@Entity('renewal_notices')
@Unique(
  explained('uq_renewal_notices_term', 'termEndsOn', {
    fr: 'L’avis de cette échéance est déjà noté.',
    en: 'The notice of this term is noted already.',
  }),
  ['contractId', 'termEndsOn'],
)
@Unique('uq_renewal_notices_letter', ['letterId'])
@Check(
  'ck_renewal_notices_sent',
  '(sent_on is null) = (means is null) and (sent_on is not null or letter_id is not null)',
)
export class RenewalNotice extends Row {
  @Column({ type: 'int' })
  contractId!: number;

  @ManyToOne(() => Contract, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contract!: Relation<Contract>;

  /** Last day of the term it is about. */
  @Column({ type: 'date' })
  termEndsOn!: string;

  /** Null while it is prepared. */
  @Column({ type: 'date', nullable: true })
  sentOn!: string | null;

  @Column({ type: 'text', nullable: true })
  means!: NoticeMeans | null;

  /** The letter that was made of it; null when it was only noted. */
  @Column({ type: 'int', nullable: true })
  letterId!: number | null;

  @ManyToOne(() => Letter, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  letter!: Relation<Letter> | null;

  /** Whom, or to which address. */
  @Column({ type: 'text', nullable: true })
  recipient!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
