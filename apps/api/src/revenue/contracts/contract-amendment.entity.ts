import { Check, Column, Entity, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { Row } from '../../core/row.js';
import { Contract } from './contract.entity.js';

/** A change of what a contract says, agreed by both sides, that holds from a day on. */
@Entity('contract_amendments')
@Unique(
  explained('uq_contract_amendments_number', 'amendments', {
    fr: 'Deux avenants du contrat portent ce numéro.',
    en: 'Two amendments of the contract have this number.',
  }),
  ['contractId', 'number'],
)
@Check('ck_contract_amendments_number', 'number > 0')
export class ContractAmendment extends Row {
  @Column({ type: 'int' })
  contractId!: number;

  @ManyToOne(() => Contract, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contract!: Relation<Contract>;

  @Column({ type: 'smallint' })
  number!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'date', nullable: true })
  signedOn!: string | null;

  @Column({ type: 'date' })
  effectiveOn!: string;

  @Column({ type: 'text', nullable: true })
  description!: string | null;
}
