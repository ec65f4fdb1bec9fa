import type { ContractSide } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Contract } from './contract.entity.js';

/** Who signs a contract, for the client or for the cooperative; the name is as the paper has it. */
@Entity(
  called('contract_signatories', {
    fr: { this: 'Cette signature', one: 'signature de contrat', many: 'signatures de contrats' },
    en: { this: 'This signature', one: 'signature of a contract', many: 'signatures of contracts' },
  }),
)
@Index('ix_contract_signatories_contract', ['contractId', 'position'])
@Index('ix_contract_signatories_contact', ['contactId'])
export class ContractSignatory extends Row {
  @Column({ type: 'int' })
  contractId!: number;

  @ManyToOne(() => Contract, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contract!: Relation<Contract>;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'text' })
  side!: ContractSide;

  /** Null for somebody who is no contact. */
  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_contract_signatories_contact', 'contactId', {
      fr: 'Ce contact signe des contrats.',
      en: 'This contact signs contracts.',
    }),
  })
  contact!: Relation<Contact> | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  function!: string | null;

  @Column({ type: 'date', nullable: true })
  signedOn!: string | null;
}
