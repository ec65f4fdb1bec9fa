import { Column, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { Contact } from '../people/contacts/contact.entity.js';
import { Organization } from '../people/organizations/organization.entity.js';

/** Somebody whom the cooperative turns to: a contact, the organization they are reached for, or both. It goes with either. */
export abstract class ReachedPerson {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int', nullable: true })
  organizationId!: number | null;

  @ManyToOne(() => Organization, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization> | null;

  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  contact!: Relation<Contact> | null;
}
