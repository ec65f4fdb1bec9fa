import { ACTIVITY_SUBJECTS, type ActivitySubject } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { OrganizationsService } from '../../people/organizations/organizations.service.js';
import type { ActivityCreate } from './activity.dto.js';
import type { Activity } from './activity.entity.js';

/** What an activity tells of other records. */
export type SentLinks = Partial<
  Pick<ActivityCreate, 'organizationId' | 'aboutType' | 'aboutId' | 'assigneeId' | 'colleagueIds' | 'contactIds'>
>;

/** The columns that name what an activity is about: at most one is filled in. */
export type AboutColumns = Pick<Activity, 'contractId' | 'subscriptionId' | 'invoiceId' | 'opportunityId'>;

/** What is known of the links of an activity, all of which are there. */
export interface KnownLinks {
  /** Undefined when it does not tell what it is about. */
  about: AboutColumns | undefined;
  /** The organization of what it is about, else the only one its contacts have a role in today. */
  organizationId: number | null;
}

export const ABOUT_COLUMNS: Record<ActivitySubject, keyof AboutColumns> = {
  contracts: 'contractId',
  subscriptions: 'subscriptionId',
  invoices: 'invoiceId',
  opportunities: 'opportunityId',
};
const NOTHING: AboutColumns = { contractId: null, subscriptionId: null, invoiceId: null, opportunityId: null };

/** What an activity is about, as it is told. */
export function aboutSent(row: AboutColumns): Required<Pick<SentLinks, 'aboutType' | 'aboutId'>> {
  const aboutType = ACTIVITY_SUBJECTS.find((type) => row[ABOUT_COLUMNS[type]] !== null) ?? null;
  return { aboutType, aboutId: aboutType && row[ABOUT_COLUMNS[aboutType]] };
}

/** The organization of each record, by its id. */
const OWNERS: Record<ActivitySubject, string> = {
  contracts: 'select id, organization_id as owner from contracts where id = any ($1)',
  subscriptions: `select it.id, contract.organization_id as owner from subscriptions it
    join contracts contract on contract.id = it.contract_id where it.id = any ($1)`,
  invoices: 'select id, organization_id as owner from invoices where id = any ($1)',
  opportunities: 'select id, organization_id as owner from opportunities where id = any ($1)',
};

/** The organization that each contact has a role in on the day $2, when it is one alone. */
const ONLY_ORGANIZATIONS = `
  select it.id, case when count(distinct role.organization_id) = 1 then min(role.organization_id) end as owner
  from contacts it left join contact_roles role on role.contact_id = it.id
    and coalesce(role.starts_on <= $2, true) and coalesce(role.ends_before > $2, true)
  where it.id = any ($1) group by it.id`;

type Owners = Map<number, number | null>;

/**
 * Reads, in a statement for each kind of record, all that these activities name; and gives what is known of each.
 * @param today 'YYYY-MM-DD', for the roles of contacts
 */
export async function linkReader(
  db: Db,
  organizations: OrganizationsService,
  all: SentLinks[],
  today: string,
): Promise<(sent: SentLinks) => KnownLinks> {
  const read = async (sql: string, ids: number[], ...more: unknown[]): Promise<Owners> => {
    if (ids.length === 0) return new Map();
    const rows = await db.query<{ id: number; owner: number | null }>(sql, [ids, ...more]);
    return new Map(rows.map(({ id, owner }) => [id, owner]));
  };
  const idsAbout = (type: ActivitySubject) =>
    all.flatMap(({ aboutType, aboutId }) => (aboutType === type && aboutId ? [aboutId] : []));
  const owners = new Map<ActivitySubject, Owners>();
  for (const type of Object.keys(OWNERS) as ActivitySubject[]) {
    owners.set(type, await read(OWNERS[type], idsAbout(type)));
  }
  const users = await read(
    'select id, null::int as owner from users where id = any ($1)',
    all.flatMap(({ assigneeId, colleagueIds = [] }) => [...colleagueIds, ...(assigneeId ? [assigneeId] : [])]),
  );
  const contactIds = all.flatMap((sent) => sent.contactIds ?? []);
  const contacts = await read(ONLY_ORGANIZATIONS, contactIds, today);
  const told = await organizations.knownAmong(all.flatMap(({ organizationId }) => organizationId ?? []));

  return (sent) => {
    const { organizationId, assigneeId, colleagueIds = [], contactIds: people = [] } = sent;
    if (organizationId && !told.has(organizationId)) throw UNKNOWN_ORGANIZATION;
    if (assigneeId && !users.has(assigneeId)) throw unknownPerson('assigneeId');
    if (colleagueIds.some((id) => !users.has(id))) throw unknownPerson('colleagueIds');
    if (people.some((id) => !contacts.has(id))) throw UNKNOWN_CONTACT;
    const about = aboutOf(sent, owners);
    const ofContacts = new Set(people.flatMap((id) => contacts.get(id) ?? []));
    const [only = null] = ofContacts.size === 1 ? ofContacts : [];
    return { about: about?.columns, organizationId: about?.owner ?? only };
  };
}

function aboutOf(
  { aboutType, aboutId }: SentLinks,
  owners: Map<ActivitySubject, Owners>,
): { columns: AboutColumns; owner: number | null } | undefined {
  if (aboutType === undefined && aboutId === undefined) return undefined;
  if (!aboutType && !aboutId) return { columns: NOTHING, owner: null };
  if (!aboutType || !aboutId) throw HALF_ABOUT;
  const owner = owners.get(aboutType)?.get(aboutId);
  if (owner === undefined) throw UNKNOWN_ABOUT;
  return { columns: { ...NOTHING, [ABOUT_COLUMNS[aboutType]]: aboutId }, owner };
}

const unknownPerson = (field: string) =>
  RuleBroken.on(field, 'unknown_user', { fr: 'Personne inconnue.', en: 'Unknown person.' });
const UNKNOWN_ORGANIZATION = RuleBroken.on('organizationId', 'unknown_organization', {
  fr: 'Structure inconnue.',
  en: 'Unknown organization.',
});
const UNKNOWN_CONTACT = RuleBroken.on('contactIds', 'unknown_contact', {
  fr: 'Contact inconnu.',
  en: 'Unknown contact.',
});
const HALF_ABOUT = RuleBroken.on('aboutId', 'half_about', {
  fr: 'Dites la fiche dont il s’agit et sa sorte, ou ni l’une ni l’autre.',
  en: 'Say which record it is about and of what kind, or neither.',
});
const UNKNOWN_ABOUT = RuleBroken.on('aboutId', 'unknown_record', { fr: 'Fiche inconnue.', en: 'Unknown record.' });
