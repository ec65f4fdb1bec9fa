import type { Sentence } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';
import {
  allOf,
  CUSTOM_FIELDS,
  isFilled,
  type Merge,
  type MergeField,
  onceIn,
  type ReferenceRule,
  tagsIn,
} from './mergeable.js';

const field = (name: string, fr: string, en: string, columns: string[]): MergeField => ({
  name,
  label: { fr, en },
  columns,
});

/** What is chosen of an organization. An address, its commune and its territory go together. */
export const ORGANIZATION_FIELDS: MergeField[] = [
  field('name', 'Nom', 'Name', ['name']),
  field('kind', 'Type', 'Kind', ['kind']),
  field('legalForm', 'Forme juridique', 'Legal form', ['legal_form']),
  field('siren', 'SIREN', 'SIREN', ['siren']),
  field('siret', 'SIRET', 'SIRET', ['siret']),
  field('rna', 'Numéro RNA', 'RNA number', ['rna']),
  field('vatNumber', 'Numéro de TVA', 'VAT number', ['vat_number']),
  field('place', 'Adresse et territoire', 'Address and territory', [
    'commune_code',
    'address',
    'postcode',
    'city',
    'department_code',
    'epci_code',
    'territory_id',
    'territory_overridden',
  ]),
  field('email', 'Adresse électronique', 'E-mail address', ['email']),
  field('phone', 'Téléphone', 'Telephone', ['phone']),
  field('website', 'Site web', 'Website', ['website']),
  field('externalReference', 'Référence externe', 'External reference', ['external_reference']),
  field('accountManager', 'Responsable de compte', 'Account manager', ['account_manager_id']),
  field('isPartner', 'Partenaire', 'Partner', ['is_partner']),
  { ...field('note', 'Note', 'Note', ['note']), joins: true },
  CUSTOM_FIELDS,
];

/** Kept by the features that derive them. */
export const ORGANIZATION_DERIVED = ['user_days', 'search_text', 'name_key'];

const overlap = (one: string, other: string) =>
  `daterange(${one}.starts_on, ${one}.ends_before) && daterange(${other}.starts_on, ${other}.ends_before)`;

/** Those under a merged organization are under the kept one; none of those merged is above another. */
async function moveChildren(merge: Merge, column: string): Promise<void> {
  const { kept, merged, steps, moved } = merge;
  const table = 'organizations';
  const all = allOf(merge).map(({ id }) => id);
  for (const row of allOf(merge).filter(({ parent_id: parent }) => all.includes(Number(parent)))) {
    await steps.change(table, row.id, { parent_id: null });
  }
  let count = 0;
  for (const { id: from } of merged) count += await steps.move({ table, column, key: 'id', from, to: kept.id });
  if (count > 0) moved.set('fk_organizations_parent', { table, count });
}

/** The one it belongs to is that of the first record that belongs to one outside of the merge. */
export function parentOf(merge: Merge): unknown {
  const all = allOf(merge);
  const ids = all.map(({ id }) => id);
  return all.map((row) => row['parent_id']).find((id) => isFilled(id) && !ids.includes(Number(id))) ?? null;
}

/** A relation between two of those merged is none any more, and of two that say the same one is left. */
function relations(column: string, other: string): Record<string, ReferenceRule> {
  const name = column === 'organization_id' ? 'organization' : 'related_organization';
  return {
    [`fk_organization_relations_${name}`]: {
      leaves: `moved.${other} = any ($2) or exists (select 1 from organization_relations same
        where same.${column} = $1 and same.kind_id = moved.kind_id and same.${other} = moved.${other}
          and ${overlap('same', 'moved')})`,
    },
  };
}

/** Each foreign key to organizations; where rows stay behind, the kept organization has their like. */
export const ORGANIZATION_REFERENCES: Record<string, ReferenceRule> = {
  fk_contracts_organization: {},
  // Two who are members on one day stay two: the database says so.
  fk_members_organization: {},
  fk_opportunities_organization: {},
  fk_competitors_organization: {},
  fk_subsidies_organization: {},
  fk_lead_results_organization: {},
  fk_activities_organization: {},
  fk_assistance_credits_organization: {},
  fk_contract_holders_organization: {},
  fk_invoices_organization: {},
  fk_letters_organization: {},
  fk_campaign_recipients_organization: {},
  fk_event_people_organization: {
    leaves: `moved.contact_id is null and exists (select 1 from event_people same where same.organization_id = $1
      and same.contact_id is null and same.event_id = moved.event_id)`,
  },
  fk_call_entries_organization: {
    leaves: `moved.contact_id is null and exists (select 1 from call_entries same where same.organization_id = $1
      and same.contact_id is null and same.campaign_id = moved.campaign_id)`,
  },
  fk_segment_members_organization: onceIn('segment_members', 'organization_id', 'segment_id'),
  fk_emails_organization: {},
  fk_contract_parties_organization: {
    leaves: `exists (select 1 from contract_parties same where same.organization_id = $1
      and same.contract_id = moved.contract_id and same.role = moved.role)`,
  },
  fk_organization_tags_organization: tagsIn('organization_tags', 'organization_id'),
  fk_attachments_organization: {},
  fk_organizations_parent: { move: moveChildren },
  fk_organization_contact_points_organization: {
    leaves: `exists (select 1 from organization_contact_points same where same.organization_id = $1
      and same.kind = moved.kind and lower(same.value) = lower(moved.value))`,
  },
  fk_organization_addresses_organization: {
    leaves: `exists (select 1 from organization_addresses same where same.organization_id = $1
      and same.kind = moved.kind and ${overlap('same', 'moved')}
      and (same.kind = 'billing' or (fold(same.address), same.postcode) = (fold(moved.address), moved.postcode)))`,
  },
  ...relations('organization_id', 'related_organization_id'),
  ...relations('related_organization_id', 'organization_id'),
  // A copy of what contracts and prices say, made anew.
  fk_revenue_movements_organization: { move: () => Promise.resolve() },
};

/**
 * The first day as a user is the earliest of all (DOMAIN.md): written down when somebody wrote one down for any of them,
 * else it follows from the records, which are together now.
 */
export function earliestUserSince(merge: Merge): unknown {
  const all = allOf(merge);
  if (!all.some((row) => isFilled(row['user_since']))) return null;
  const firsts = all
    .map((row) => /[\d-]{10}/.exec(String(row['user_days'] ?? ''))?.[0])
    .filter((day) => day !== undefined);
  const earliest = firsts.toSorted()[0] ?? null;
  if (earliest !== null && earliest !== merge.kept['user_since']) merge.notes.push(sinceNote(earliest));
  return earliest;
}

const sinceNote = (day: string): Sentence => ({
  fr: `Usager depuis le ${spokenDay(day, 'fr')}, le premier jour de l’une de ces fiches.`,
  en: `A user since ${spokenDay(day, 'en')}, the first day of one of these records.`,
});

/** The stays in territories are those of the organization whose address is kept: its past is not rewritten. */
export async function moveStays(merge: Merge, column: string): Promise<void> {
  const { kept, merged, choices, steps, notes } = merge;
  const from = choices['place'] ?? kept.id;
  if (merged.length > 0) notes.push(STAYS);
  if (from === kept.id) return;
  const table = 'organization_territories';
  await steps.deleteAll(table, column, kept.id);
  await steps.move({ table, column, key: 'id', from, to: kept.id });
}

const STAYS: Sentence = {
  fr: 'Les lieux datés sont ceux de la fiche dont l’adresse est gardée ; les rapports passés les suivent.',
  en: 'The dated places are those of the record whose address is kept; past reports follow them.',
};

/** Whether the identifiers are taken from several records, so that they may contradict each other. */
export function isFromSeveral({ choices }: Merge): boolean {
  return new Set(['siren', 'siret', 'rna', 'vatNumber'].map((name) => choices[name])).size > 1;
}

export function identifiersIn(
  values: Record<string, unknown>,
): Record<'siren' | 'siret' | 'rna' | 'vatNumber', string | null> {
  const text = (column: string) => (values[column] as string | null | undefined) ?? null;
  return { siren: text('siren'), siret: text('siret'), rna: text('rna'), vatNumber: text('vat_number') };
}
