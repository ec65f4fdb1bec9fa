import { type EmailPersonKind, isEmail, MOST_ADDRESSES } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import { CONTACTS_WITH_ADDRESS } from '../addresses.js';
import { EmailPerson } from './email-person.entity.js';

/** Somebody whom an e-mail is from or to. */
export type Addressee = Pick<EmailPerson, 'kind' | 'address' | 'name'>;

/** The kinds of those it is to, as its fields are named. */
const TO = ['to', 'cc', 'bcc'] as const satisfies readonly EmailPersonKind[];
export type Sent = Partial<Record<(typeof TO)[number], string[]>>;

/**
 * Those whom an e-mail is to, each once: who is named twice is where all see it first.
 * @throws RuleBroken on the field with what is no address, or with one too many
 */
export function addressees(sent: Sent): Addressee[] {
  const known = new Set<string>();
  const people: Addressee[] = [];
  for (const kind of TO) {
    for (const typed of sent[kind] ?? []) {
      const address = typed.trim();
      if (!isEmail(address)) throw RuleBroken.on(kind, 'bad_address', noAddress(address));
      if (known.has(address.toLowerCase())) continue;
      known.add(address.toLowerCase());
      people.push({ kind, address, name: null });
    }
    if (people.length > MOST_ADDRESSES) throw RuleBroken.on(kind, 'too_many_addresses', TOO_MANY);
  }
  return people;
}

/**
 * The contact that has each of these addresses, in small letters: of several, the one who has a role in the organization,
 * when one alone has. Shared addresses are normal, so that many have none.
 */
async function contactsAt(
  db: Db,
  addresses: string[],
  organizationId: number | null,
): Promise<Map<string, { id: number; name: string }>> {
  const rows = await db.query<{ address: string; id: number; name: string }>(CONTACTS_AT, [
    addresses.map((address) => address.toLowerCase()),
    organizationId,
  ]);
  return new Map(rows.map(({ address, ...contact }) => [address, contact]));
}

/** Writes whom an e-mail is from and to, each with the contact who has that address. */
export async function savePeople(
  db: Db,
  { id, organizationId }: { id: number; organizationId: number | null },
  people: Addressee[],
): Promise<void> {
  const addresses = people.map(({ address }) => address);
  const contacts = await contactsAt(db, addresses, organizationId);
  const contactOf = ({ address }: Addressee) => contacts.get(address.toLowerCase())?.id ?? null;
  await insertMany(
    db,
    EmailPerson,
    people.map((person) => ({ ...person, emailId: id, contactId: contactOf(person) })),
  );
}

const CONTACTS_AT = `
  with found as (
    select held.address, held.id,
      exists (select from contact_roles where contact_id = held.id and organization_id = $2) as is_there
    from (${CONTACTS_WITH_ADDRESS}) held
  ), chosen as (
    select address, case count(*) filter (where is_there) when 1 then min(id) filter (where is_there)
      when 0 then case count(*) when 1 then min(id) end end as id
    from found group by address
  )
  select chosen.address, contacts.id, concat_ws(' ', contacts.first_name, contacts.last_name) as name
  from chosen join contacts on contacts.id = chosen.id`;

const noAddress = (typed: string) => ({
  fr: `« ${typed.slice(0, 100)} » n’est pas une adresse électronique.`,
  en: `“${typed.slice(0, 100)}” is not an e-mail address.`,
});
const TOO_MANY = {
  fr: `${MOST_ADDRESSES} adresses au plus : au-delà, c’est un envoi en nombre.`,
  en: `At most ${MOST_ADDRESSES} addresses: more is a mailing.`,
};
