import type { Contradiction, DuplicateSign, MergeableType } from '@terril/domain';

/** A text that two records share when they share the sign, in SQL. Indexed; null or empty = none. */
export interface MatchKey {
  sign: DuplicateSign;
  /** Over the columns of the record, or of the rows of `owned`. */
  key: string;
  /** Rows that records own, by the column of the owner; what is typed has none. */
  owned?: { table: string; owner: string; where: string };
}

/** Further e-mails and telephones, by the table that keeps them. */
const contactPoints = (table: string, owner: string): MatchKey[] =>
  (['email', 'phone'] as const).map((sign) => ({
    sign,
    key: 'contact_point_text(kind, value)',
    owned: { table, owner, where: `kind = '${sign}'` },
  }));

/** A column in SQL; a code is stored without spaces, in capitals. */
export interface TypedColumn {
  column: string;
  type?: string;
  isCode?: boolean;
}

/** How duplicates of one kind of record are found. Names are compared beside it, by the column `name_key`. */
export interface Matching {
  type: MergeableType;
  table: string;
  /** What may be typed, by the field of the API. */
  typed: Record<string, TypedColumn>;
  /** The name of what is typed, in SQL. */
  typedName: string;
  keys: MatchKey[];
  /** Columns that a comparison needs beside those of the table, which is `it`. */
  also?: string;
  /** Whether the rows `one` and `other` share it, where that alone is no reason to compare them. */
  shares: Partial<Record<DuplicateSign, string>>;
  /** In what the rows `one` and `other` contradict each other. */
  contradicts: Partial<Record<Contradiction, string>>;
  /** What records with similar names have in common, so that the scan compares them: the row is `it`, a word of its name `word`. */
  near: string;
  /** How people read a record, the row being `it`. */
  name: string;
  detail: string;
}

const isSamePlace = 'coalesce(one.commune_code = other.commune_code, one.postcode = other.postcode)';

const organizations: Matching = {
  type: 'organizations',
  table: 'organizations',
  typed: {
    name: { column: 'name' },
    siren: { column: 'siren', isCode: true },
    siret: { column: 'siret', isCode: true },
    rna: { column: 'rna', isCode: true },
    vatNumber: { column: 'vat_number', isCode: true },
    email: { column: 'email' },
    phone: { column: 'phone' },
    website: { column: 'website' },
    postcode: { column: 'postcode' },
    communeCode: { column: 'commune_code' },
  },
  typedName: 'name',
  keys: [
    { sign: 'siret', key: 'siret' },
    { sign: 'siren', key: 'siren' },
    { sign: 'rna', key: 'rna' },
    { sign: 'vatNumber', key: 'vat_number' },
    { sign: 'email', key: 'lower(email)' },
    { sign: 'domain', key: 'email_domain(email)' },
    { sign: 'domain', key: 'web_host(website)' },
    { sign: 'phone', key: 'phone_digits(phone)' },
    ...contactPoints('organization_contact_points', 'organization_id'),
  ],
  shares: { place: isSamePlace },
  contradicts: {
    siren: 'one.siren <> other.siren',
    siret: 'one.siren = other.siren and one.siret <> other.siret',
    rna: 'one.rna <> other.rna',
    place: `not ${isSamePlace}`,
  },
  near: `left(word, 4) || coalesce(it.commune_code, it.postcode, '')`,
  name: 'it.name',
  detail: `concat_ws(' · ', nullif(concat_ws(' ', it.postcode, it.city), ''), it.siren, it.email, it.phone)`,
};

const contacts: Matching = {
  type: 'contacts',
  table: 'contacts',
  typed: {
    firstName: { column: 'first_name' },
    lastName: { column: 'last_name' },
    isShared: { column: 'is_shared', type: 'boolean' },
    email: { column: 'email' },
    phone: { column: 'phone' },
    mobile: { column: 'mobile' },
    organizationIds: { column: 'organization_ids', type: 'int[]' },
  },
  typedName: `concat_ws(' ', first_name, last_name)`,
  keys: [
    { sign: 'email', key: 'lower(email)' },
    { sign: 'phone', key: 'phone_digits(phone)' },
    { sign: 'phone', key: 'phone_digits(mobile)' },
    ...contactPoints('contact_contact_points', 'contact_id'),
  ],
  also: 'array(select organization_id from contact_roles where contact_id = it.id) as organization_ids',
  shares: { organization: 'one.organization_ids && other.organization_ids' },
  contradicts: { nature: 'one.is_shared <> other.is_shared' },
  near: 'left(word, 4) || left(it.name_key, 2)',
  name: `concat_ws(' ', it.first_name, it.last_name)`,
  detail: `concat_ws(' · ', it.email, coalesce(it.phone, it.mobile), (
    select string_agg(distinct o.name, ', ') from contact_roles r join organizations o on o.id = r.organization_id
    where r.contact_id = it.id))`,
};

export const MATCHINGS: Record<MergeableType, Matching> = { organizations, contacts };
