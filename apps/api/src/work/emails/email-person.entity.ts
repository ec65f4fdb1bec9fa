import type { EmailPersonKind } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Row } from '../../core/row.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Email } from './email.entity.js';

/** Somebody whom an e-mail is from or to: an address, and the contact who has it where one alone does. */
@Entity('email_people')
@Index('ix_email_people_email', ['emailId', 'id'])
@Index('ix_email_people_contact', ['contactId', 'emailId'])
@Index('ix_email_people_address', { synchronize: false })
@Index('ix_email_people_search', { synchronize: false })
export class EmailPerson extends Row {
  @Column({ type: 'int' })
  emailId!: number;

  @ManyToOne(() => Email, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  email!: Relation<Email>;

  @Column({ type: 'text' })
  kind!: EmailPersonKind;

  @Column({ type: 'text' })
  address!: string;

  /** As the e-mail says it. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;

  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn()
  contact!: Relation<Contact> | null;
}
