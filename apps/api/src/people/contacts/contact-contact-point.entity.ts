import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { ContactPointRow } from '../contact-points.js';
import { Contact } from './contact.entity.js';

/** A further e-mail, telephone or website of a contact. */
@Entity('contact_contact_points')
@Index(
  explained('uq_contact_contact_points_value', 'contactPoints', {
    fr: 'Ce contact a déjà cette coordonnée.',
    en: 'This contact has it already.',
  }),
  { synchronize: false },
)
@Index('ix_contact_contact_points_search', { synchronize: false })
@Index('ix_contact_contact_points_text', { synchronize: false })
@Index('ix_contact_contact_points_email', { synchronize: false })
export class ContactContactPoint extends ContactPointRow {
  @Column({ type: 'int' })
  contactId!: number;

  @ManyToOne(() => Contact, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contact!: Relation<Contact>;
}
