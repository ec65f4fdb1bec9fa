import type { LeavingReason } from '@terril/domain';
import { Check, Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { lastDay } from '../../core/last-day.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Organization } from '../../people/organizations/organization.entity.js';

const ALREADY = {
  fr: 'Déjà sociétaire à ces dates : une même structure ou personne ne l’est qu’une fois.',
  en: 'A member on these days already: an organization or a person is one only once.',
};

/**
 * A member of the cooperative ("sociétaire"): an organization or a person, in the register under a number of its own. Who comes
 * back after having left is another entry of the register. Category and college are periods of their own.
 */
@Entity(
  called('members', {
    fr: { this: 'Ce sociétaire', one: 'sociétaire', many: 'sociétaires' },
    en: { this: 'This member', one: 'member', many: 'members' },
  }),
)
@Unique(
  explained('uq_members_number', 'number', {
    fr: 'Un autre sociétaire porte ce numéro.',
    en: 'Another member has this number.',
  }),
  ['number'],
)
@Check('ck_members_one', 'num_nonnulls(organization_id, contact_id) = 1')
@Check('ck_members_number', 'number > 0')
@Check(
  explained('ck_members_days', 'endsOn', {
    fr: 'La sortie est avant l’admission.',
    en: 'The member leaves before being admitted.',
  }),
  'ends_before > starts_on',
)
@Check(
  explained('ck_members_leaving', 'leavingReason', {
    fr: 'Une sortie a un jour et un motif.',
    en: 'Who leaves does on a day, for a reason.',
  }),
  `(ends_before is null) = (leaving_reason is null)
    and (leaving_reason in ('resignation', 'exclusion', 'death', 'lost_quality')) is not false`,
)
@Check(
  explained('ck_members_representative', 'representativeId', {
    fr: 'Une personne se représente elle-même.',
    en: 'A person represents themselves.',
  }),
  'representative_id is null or organization_id is not null',
)
@Exclusion(
  explained('ex_members_organization', 'organizationId', ALREADY),
  'using gist (organization_id with =, daterange(starts_on, ends_before) with &&)',
)
@Exclusion(
  explained('ex_members_contact', 'contactId', ALREADY),
  'using gist (contact_id with =, daterange(starts_on, ends_before) with &&)',
)
@Index('ix_members_organization', ['organizationId'])
@Index('ix_members_contact', ['contactId'])
@Index('ix_members_representative', ['representativeId'])
@Index('ix_members_starts', ['startsOn', 'id'])
@Index('ix_members_ends', ['endsOn'], { where: 'ends_before is not null' })
@Index('ix_members_name', ['sortName', 'id'])
export class Member extends Row {
  /** In the register. */
  @Column({ type: 'int' })
  number!: number;

  /** What it is sorted by: the name of the organization or contact, copied by a trigger of the database. */
  @Column({ type: 'text', collation: 'fr-x-icu', select: false, insert: false, update: false })
  sortName?: string;

  @Column({ type: 'int', nullable: true })
  organizationId!: number | null;

  @ManyToOne(() => Organization, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_members_organization', 'organizationId', {
      fr: 'Cette structure n’existe pas, ou est au registre des sociétaires.',
      en: 'There is no such organization, or it is in the register of members.',
    }),
  })
  organization!: Relation<Organization> | null;

  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_members_contact', 'contactId', {
      fr: 'Cette personne n’existe pas, ou est au registre des sociétaires.',
      en: 'There is no such person, or they are in the register of members.',
    }),
  })
  contact!: Relation<Contact> | null;

  /** Who stands for an organization in meetings. */
  @Column({ type: 'int', nullable: true })
  representativeId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called(
      explained('fk_members_representative', 'representativeId', {
        fr: 'Cette personne n’existe pas, ou représente un sociétaire.',
        en: 'There is no such person, or they represent a member.',
      }),
      {
        fr: { this: 'Ce contact', one: 'sociétaire qu’il représente', many: 'sociétaires qu’il représente' },
        en: { this: 'This contact', one: 'member they represent', many: 'members they represent' },
      },
    ),
  })
  representative!: Relation<Contact> | null;

  /** Day of the admission. */
  @Column({ type: 'date' })
  startsOn!: string;

  /** What admitted it: 'CA du 12 mars 2019'. */
  @Column({ type: 'text', nullable: true })
  admissionDecision!: string | null;

  /** Last day as a member, included; null = still. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;

  @Column({ type: 'text', nullable: true })
  leavingReason!: LeavingReason | null;

  @Column({ type: 'text', nullable: true })
  leavingNote!: string | null;

  /** Where letters go, when it is not the seat of the organization; a contact has no address of its own. */
  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  postcode!: string | null;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
