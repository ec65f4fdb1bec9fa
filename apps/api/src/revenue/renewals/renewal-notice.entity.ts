import type { NoticeMeans } from '@terril/domain';
import { Column, Entity, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { Row } from '../../core/row.js';
import { Contract } from '../contracts/contract.entity.js';

/** That a client was told, before a term ended, that it may refuse the renewal (Code de la consommation, L215-1). */
@Entity('renewal_notices')
@Unique(
  explained('uq_renewal_notices_term', 'termEndsOn', {
    fr: 'L’avis de cette échéance est déjà noté.',
    en: 'The notice of this term is noted already.',
  }),
  ['contractId', 'termEndsOn'],
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

  @Column({ type: 'date' })
  sentOn!: string;

  @Column({ type: 'text' })
  means!: NoticeMeans;

  /** Whom, or to which address. */
  @Column({ type: 'text', nullable: true })
  recipient!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
