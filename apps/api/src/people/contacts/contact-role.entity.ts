import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../organizations/organization.entity.js';
import { Contact } from './contact.entity.js';

/** What a contact does in an organization, from a day to a day. */
@Entity(
  called('contact_roles', {
    fr: { this: 'Ce rôle', one: 'rôle de contact', many: 'rôles de contact' },
    en: { this: 'This role', one: 'role of a contact', many: 'roles of contacts' },
  }),
)
@Exclusion(
  explained('ex_contact_roles_main', 'roles', {
    fr: 'Cette structure a déjà un contact principal ces jours-là.',
    en: 'This organization already has a main contact on these days.',
  }),
  'using gist (organization_id with =, daterange(starts_on, ends_before) with &&) where (is_main)',
)
@Exclusion(
  explained('ex_contact_roles_overlap', 'roles', {
    fr: 'Deux rôles de même fonction dans une structure se chevauchent.',
    en: 'Two roles with the same function in an organization overlap.',
  }),
  `using gist (contact_id with =, organization_id with =, lower(coalesce(function, '')) with =, daterange(starts_on, ends_before) with &&)`,
)
@Check(
  explained('ck_contact_roles_span', 'roles', {
    fr: 'La fin est avant le début.',
    en: 'The end is before the start.',
  }),
  'ends_before > starts_on',
)
@Index('ix_contact_roles_contact', ['contactId'])
@Index('ix_contact_roles_organization', ['organizationId', 'contactId'])
@Index('ix_contact_roles_main', ['contactId'], { where: 'is_main' })
@Index('ix_contact_roles_billing', ['contactId'], { where: 'is_billing' })
@Index('ix_contact_roles_technical', ['contactId'], { where: 'is_technical' })
export class ContactRole extends Row {
  @Column({ type: 'int' })
  contactId!: number;

  @ManyToOne(() => Contact, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contact!: Relation<Contact>;

  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_contact_roles_organization', 'organizationId', {
      fr: 'Cette structure a des contacts.',
      en: 'This organization has contacts.',
    }),
  })
  organization!: Relation<Organization>;

  /** As people say it: présidente, comptable, animateur. */
  @Column({ type: 'text', nullable: true })
  function!: string | null;

  @Column({ type: 'boolean', default: false })
  isMain!: boolean;

  @Column({ type: 'boolean', default: false })
  isBilling!: boolean;

  @Column({ type: 'boolean', default: false })
  isTechnical!: boolean;

  /** Null = since always. */
  @Column({ type: 'date', nullable: true })
  startsOn!: string | null;

  /** Last day included; null = still. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;
}
