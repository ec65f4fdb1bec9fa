import type { PartyRole } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Contract } from './contract.entity.js';

/** An organization that a contract binds or serves beside the client. It is no user by that. */
@Entity(
  called('contract_parties', {
    fr: { this: 'Cette partie', one: 'contrat où elle est partie', many: 'contrats où elle est partie' },
    en: { this: 'This party', one: 'contract that it is a party of', many: 'contracts that it is a party of' },
  }),
)
@Unique(
  explained('uq_contract_parties_role', 'parties', {
    fr: 'Cette structure est déjà partie au contrat à ce titre.',
    en: 'This organization is a party of the contract in this role already.',
  }),
  ['contractId', 'role', 'organizationId'],
)
@Index('ix_contract_parties_organization', ['organizationId'])
export class ContractParty extends Row {
  @Column({ type: 'int' })
  contractId!: number;

  @ManyToOne(() => Contract, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contract!: Relation<Contract>;

  @Column({ type: 'text' })
  role!: PartyRole;

  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_contract_parties_organization', 'organizationId', {
      fr: 'Cette structure est partie à des contrats.',
      en: 'This organization is a party of contracts.',
    }),
  })
  organization!: Relation<Organization>;
}
