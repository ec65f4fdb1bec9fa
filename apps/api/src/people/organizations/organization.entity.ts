import type { CustomValues, LegalForm, OrganizationKind, OrganizationStatus } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { holdsWord } from '../contact-points.js';
import { CUSTOM_VALUES, CUSTOM_VALUES_SHAPE } from '../../reference/custom-values.js';
import { called } from '../../core/nouns.js';
import { User } from '../../system/users/user.entity.js';
import { type DaySpan, daySpans } from './day-spans.js';
import { PlacedRow } from './placed-row.js';

explained('ck_organizations_parent_loop', 'parentId', {
  fr: 'Cette structure serait au-dessus d’elle-même.',
  en: 'This organization would be above itself.',
});

/**
 * A body the cooperative knows: association, company, local authority, state service, cooperative, collective,
 * individual. Its place and territory here are today's; the dated ones are `OrganizationTerritory`.
 */
@Entity(
  called('organizations', {
    fr: { this: 'Cette structure', one: 'structure', many: 'structures' },
    en: { this: 'This organization', one: 'organization', many: 'organizations' },
  }),
)
@Unique(
  explained('uq_organizations_external_reference', 'externalReference', {
    fr: 'Une autre structure porte cette référence externe.',
    en: 'Another organization has this external reference.',
  }),
  ['externalReference'],
)
@Index('ix_organizations_siren', ['siren'])
@Index('ix_organizations_siret', ['siret'])
@Index('ix_organizations_rna', ['rna'])
@Index('ix_organizations_legal_form', ['legalForm', 'id'])
@Index('ix_organizations_name', ['name', 'id'])
@Index('ix_organizations_city', ['city', 'id'])
@Index('ix_organizations_kind', ['kind', 'id'])
@Index('ix_organizations_territory', ['territoryId', 'id'])
@Index('ix_organizations_epci', ['epciCode'])
@Index('ix_organizations_parent', ['parentId', 'id'])
@Index('ix_organizations_account_manager', ['accountManagerId', 'id'])
@Index('ix_organizations_updated', ['updatedAt', 'id'])
@Index('ix_organizations_vat_number', ['vatNumber'])
@Index('ix_organizations_search', { synchronize: false })
@Index('ix_organizations_name_key', { synchronize: false })
@Index('ix_organizations_same_name', ['nameKey'])
@Index('ix_organizations_email', { synchronize: false })
@Index('ix_organizations_email_domain', { synchronize: false })
@Index('ix_organizations_web_host', { synchronize: false })
@Index('ix_organizations_phone_digits', { synchronize: false })
@Index('ix_organizations_texts', { synchronize: false })
@Index('ix_organizations_compact_name', { synchronize: false })
@Index('ix_organizations_phone', { synchronize: false })
@Index('ix_organizations_user_days', { synchronize: false })
@Index('ix_organizations_first_user', { synchronize: false })
@Index('ix_organizations_away', { synchronize: false })
@Check('ck_organizations_override', 'not territory_overridden or territory_id is not null')
@Check('ck_organizations_custom_values', CUSTOM_VALUES_SHAPE)
@Index('ix_organizations_custom_values', { synchronize: false })
@Index('ix_organizations_custom_text', { synchronize: false })
export class Organization extends PlacedRow {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  kind!: OrganizationKind;

  @Column({ type: 'text', nullable: true })
  legalForm!: LegalForm | null;

  @Column({ type: 'text', nullable: true })
  siren!: string | null;

  /** Of its seat. */
  @Column({ type: 'text', nullable: true })
  siret!: string | null;

  /** Number in the register of associations. */
  @Column({ type: 'text', nullable: true })
  rna!: string | null;

  /** Intra-community, with its country: FR40303265045. */
  @Column({ type: 'text', nullable: true })
  vatNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** A partner is known as such while it is not a user. */
  @Column({ type: 'boolean', default: false })
  isPartner!: boolean;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  postcode!: string | null;

  @Column({ type: 'text', nullable: true, collation: 'fr-x-icu' })
  city!: string | null;

  /** The one it belongs to: a federation, a holding, a town. The database refuses a loop. */
  @Column({ type: 'int', nullable: true })
  parentId!: number | null;

  @ManyToOne(() => Organization, { onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_organizations_parent', {
      fr: { this: 'Cette structure', one: 'structure rattachée', many: 'structures rattachées' },
      en: { this: 'This organization', one: 'organization under it', many: 'organizations under it' },
    }),
  })
  parent!: Relation<Organization> | null;

  /** The colleague who looks after it. */
  @Column({ type: 'int', nullable: true })
  accountManagerId!: number | null;

  @ManyToOne(() => User, { onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_organizations_account_manager', {
      fr: { this: 'Cette personne', one: 'structure dont elle s’occupe', many: 'structures dont elle s’occupe' },
      en: { this: 'This person', one: 'organization in their care', many: 'organizations in their care' },
    }),
  })
  accountManager!: Relation<User> | null;

  /** First day as a user when it is older than the records, or when they are wrong: it wins. */
  @Column({ type: 'date', nullable: true })
  userSince!: string | null;

  /** Key in the system it came from. */
  @Column({ type: 'text', nullable: true })
  externalReference!: string | null;

  /** Of the cooperative's own fields, by key. */
  @Column(CUSTOM_VALUES)
  customValues!: CustomValues;

  /**
   * Days as a user, written by `UserDays` from contracts, subscriptions, invoices and `userSince`; kept here so that
   * lists can filter by status on any day through one index.
   */
  @Column({ type: 'datemultirange', default: () => "'{}'", transformer: daySpans, insert: false, update: false })
  userDays!: DaySpan[];

  /** What a search looks in, folded: name, city, e-mail, SIREN, SIRET, RNA. Computed by the database. */
  @Column({
    type: 'text',
    generatedType: 'STORED',
    asExpression: `fold(name || ' ' || coalesce(city, '') || ' ' || coalesce(email, '') || ' ' || coalesce(siren, '') || ' ' || coalesce(siret, '') || ' ' || coalesce(rna, ''))`,
    select: false,
    insert: false,
    update: false,
  })
  searchText?: string;

  /** The words of the name that tell, in order: what duplicates are found by. Computed by the database. */
  @Column({
    type: 'text',
    nullable: true,
    generatedType: 'STORED',
    asExpression: 'bare_name(name)',
    select: false,
    insert: false,
    update: false,
  })
  nameKey?: string;

  /** The condition on a column of organization ids, in SQL, that the organization holds `word`, a folded LIKE pattern. */
  static holding(word: string): string {
    return `= any (array(select id from organizations where search_text like ${word} union all
      select organization_id from organization_contact_points point where ${holdsWord('point', word)}))`;
  }

  /** The condition on a column of organization ids that it is `parameter`'s, or of one under it. */
  static within(parameter: string): string {
    return `= any (array(select organizations_within(:${parameter})))`;
  }

  /** First day as a user; null while it has never been one. */
  firstUserOn(): string | null {
    return this.userDays?.[0]?.startsOn ?? null;
  }

  /** Status on `day`, as DOMAIN.md derives it: user, else former user, else partner, else prospect. */
  statusOn(day: string): OrganizationStatus {
    const spans = this.userDays ?? [];
    if (spans.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn))) return 'user';
    if (spans.some(({ startsOn }) => startsOn <= day)) return 'former';
    return this.isPartner ? 'partner' : 'prospect';
  }
}
