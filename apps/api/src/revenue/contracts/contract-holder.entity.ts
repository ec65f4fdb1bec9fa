import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { Contract } from './contract.entity.js';

/**
 * An organization that held a contract before it was handed over: the contract itself names who holds it now. The view
 * `contract_tenures` tells of all of them.
 */
@Entity(
  called('contract_holders', {
    fr: { this: 'Cette transmission', one: 'contrat transmis', many: 'contrats transmis' },
    en: { this: 'This hand-over', one: 'contract handed over', many: 'contracts handed over' },
  }),
)
@Exclusion(
  explained('ex_contract_holders_overlap', 'on', {
    fr: 'Le contrat a déjà été transmis après ce jour.',
    en: 'The contract was already handed over after this day.',
  }),
  'using gist (contract_id with =, daterange(starts_on, ends_before) with &&)',
)
@Check('ck_contract_holders_span', 'ends_before > starts_on')
@Index('ix_contract_holders_contract', ['contractId', 'endsOn'])
@Index('ix_contract_holders_organization', ['organizationId'])
export class ContractHolder extends Row {
  @Column({ type: 'int' })
  contractId!: number;

  @ManyToOne(() => Contract, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contract!: Relation<Contract>;

  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_contract_holders_organization', 'organizationId', {
      fr: 'Cette structure a transmis des contrats.',
      en: 'This organization handed contracts over.',
    }),
  })
  organization!: Relation<Organization>;

  /** Null = since the contract started. */
  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  /** Its last day, the eve of the hand-over. */
  @Column({ type: 'date', name: 'ends_before', transformer: lastDay })
  endsOn!: string;

  /** Why it was handed over. */
  @Column({ type: 'text', nullable: true })
  comment!: string | null;
}
