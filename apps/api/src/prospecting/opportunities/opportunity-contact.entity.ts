import type { DecisionRole } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Opportunity } from './opportunity.entity.js';

/** A person who has a say in what becomes of an opportunity. */
@Entity('opportunity_contacts')
@Unique(
  explained('uq_opportunity_contacts_contact', 'decisionMakers', {
    fr: 'Cette personne y est déjà.',
    en: 'This person is there already.',
  }),
  ['opportunityId', 'contactId'],
)
@Check('ck_opportunity_contacts_role', `role in ('decides', 'influences', 'uses', 'blocks')`)
@Index('ix_opportunity_contacts_contact', ['contactId'])
export class OpportunityContact extends Row {
  @Column({ type: 'int' })
  opportunityId!: number;

  @ManyToOne(() => Opportunity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  opportunity!: Relation<Opportunity>;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'int' })
  contactId!: number;

  @ManyToOne(() => Contact, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_opportunity_contacts_contact', {
      fr: { this: 'Cette part', one: 'part dans une décision', many: 'parts dans des décisions' },
      en: { this: 'This say', one: 'say in a decision', many: 'says in decisions' },
    }),
  })
  contact!: Relation<Contact>;

  @Column({ type: 'text' })
  role!: DecisionRole;
}
