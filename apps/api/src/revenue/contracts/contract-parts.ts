import type { CalendarDate } from '@terril/domain';
import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { saveOwnedOfMany } from '../../core/save-owned.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import type { ContractCreate, ContractOut } from './contract.dto.js';
import { ContractAmendment } from './contract-amendment.entity.js';
import type { AmendmentFields, PartyFields, SignatoryFields } from './contract-parts.dto.js';
import { ContractParty } from './contract-party.entity.js';
import { ContractSignatory } from './contract-signatory.entity.js';

/** Signatories, parties and amendments of a contract, as they are told: each that is sent is all of its kind. */
export type PartsSent = Pick<ContractCreate, 'signatories' | 'parties' | 'amendments'>;

/** The same, as they are stored. */
export interface Parts {
  signatories?: Required<SignatoryFields>[] | undefined;
  parties?: PartyFields[] | undefined;
  amendments?: Required<AmendmentFields>[] | undefined;
}

/**
 * What makes the parts of one of these contracts from what is sent of them, the records that they name read at once.
 * @throws RuleBroken on the field at fault (`signatories.0.name`): an unknown contact or organization, a signatory
 *   without a name, a party or a number told twice, an amendment before the start of the contract
 */
export async function partsReader(
  db: Db,
  all: PartsSent[],
): Promise<(sent: PartsSent, startsOn: CalendarDate) => Parts> {
  const contactIds = all.flatMap(({ signatories = [] }) => signatories.flatMap(({ contactId }) => contactId ?? []));
  const organizationIds = all.flatMap(({ parties = [] }) => parties.map(({ organizationId }) => organizationId));
  const contacts = contactIds.length === 0 ? [] : await db.repository(Contact).findBy({ id: In(contactIds) });
  const organizations =
    organizationIds.length === 0 ? [] : await db.repository(Organization).findBy({ id: In(organizationIds) });
  const nameOf = new Map(
    contacts.map(({ id, firstName, lastName }) => [id, [firstName, lastName].filter(Boolean).join(' ')]),
  );
  const known = new Set(organizations.map(({ id }) => id));
  return ({ signatories, parties, amendments }, startsOn) => ({
    signatories: signatories?.map((one, index) => signatory(one, `signatories.${index}`, nameOf)),
    parties: parties?.map((one, index) => party(one, index, parties, known)),
    amendments: amendments && numbered(amendments, startsOn),
  });
}

function signatory(
  { side, contactId = null, name, function: held = null, signedOn = null }: SignatoryFields,
  at: string,
  nameOf: Map<number, string>,
): Required<SignatoryFields> {
  if (contactId !== null && !nameOf.has(contactId)) {
    throw RuleBroken.on(`${at}.contactId`, 'unknown_contact', { fr: 'Contact inconnu.', en: 'Unknown contact.' });
  }
  const written = name ?? (contactId === null ? undefined : nameOf.get(contactId));
  if (!written) throw RuleBroken.on(`${at}.name`, 'no_name', { fr: 'Qui signe ?', en: 'Who signs?' });
  return { side, contactId, name: written, function: held, signedOn };
}

function party(one: PartyFields, index: number, all: PartyFields[], known: Set<number>): PartyFields {
  const at = `parties.${index}.organizationId`;
  if (!known.has(one.organizationId)) {
    throw RuleBroken.on(at, 'unknown_organization', { fr: 'Structure inconnue.', en: 'Unknown organization.' });
  }
  const isTwice =
    all.findIndex((other) => other.role === one.role && other.organizationId === one.organizationId) < index;
  if (isTwice) {
    throw RuleBroken.on(at, 'party_twice', {
      fr: 'Cette structure est déjà partie au contrat à ce titre.',
      en: 'This organization is a party of the contract in this role already.',
    });
  }
  return one;
}

/** Those without a number follow the largest one, in the order they are told. */
function numbered(all: AmendmentFields[], startsOn: CalendarDate): Required<AmendmentFields>[] {
  let last = Math.max(0, ...all.map(({ number }) => number ?? 0));
  const taken = new Set<number>();
  return all.map(({ number, title, signedOn = null, effectiveOn, description = null }, index) => {
    const given = number ?? ++last;
    if (taken.has(given)) {
      throw RuleBroken.on(`amendments.${index}.number`, 'number_twice', {
        fr: 'Deux avenants du contrat portent ce numéro.',
        en: 'Two amendments of the contract have this number.',
      });
    }
    taken.add(given);
    if (effectiveOn < startsOn) {
      throw RuleBroken.on(`amendments.${index}.effectiveOn`, 'before_start', {
        fr: 'L’avenant prend effet avant le début du contrat.',
        en: 'The amendment takes effect before the contract starts.',
      });
    }
    return { number: given, title, signedOn, effectiveOn, description };
  });
}

/**
 * What refuses a later start of one of these contracts, whose amendments stay as they are.
 * @throws RuleBroken on `startsOn` when one of them takes effect before it
 */
export async function startChecker(
  db: Db,
  contractIds: number[],
): Promise<(id: number, startsOn: CalendarDate) => void> {
  const held =
    contractIds.length === 0
      ? []
      : await db.repository(ContractAmendment).findBy({ contractId: In([...new Set(contractIds)]) });
  return (id, startsOn) => {
    if (held.every(({ contractId, effectiveOn }) => contractId !== id || effectiveOn >= startsOn)) return;
    throw RuleBroken.on('startsOn', 'after_amendment', {
      fr: 'Un avenant prend effet avant ce début.',
      en: 'An amendment takes effect before this start.',
    });
  };
}

/** Writes the parts that are told of each of these contracts. */
export async function saveParts(db: Db, all: { id: number; parts: Parts }[]): Promise<void> {
  const told = <Row extends object>(rowsOf: (parts: Parts) => Row[] | undefined) =>
    all.flatMap(({ id: contractId, parts }) => {
      const rows = rowsOf(parts);
      return rows
        ? [{ ownerId: contractId, wanted: rows.map((row, position) => ({ ...row, position, contractId })) }]
        : [];
    });
  await saveOwnedOfMany(
    db,
    ContractSignatory,
    'contractId',
    told(({ signatories }) => signatories),
    [
      (stored, row) => stored.side === row.side && stored.name === row.name,
      (stored, row) => stored.position === row.position,
    ],
  );
  // Neither is changed into another one: a party or a number that two of them exchange would be held by both meanwhile.
  await saveOwnedOfMany(
    db,
    ContractParty,
    'contractId',
    told(({ parties }) => parties),
    [],
  );
  await saveOwnedOfMany(
    db,
    ContractAmendment,
    'contractId',
    told(({ amendments }) => amendments),
    [(stored, row) => stored.number === row.number],
  );
}

/** The parts of each of these contracts, amendments by the day they hold from. */
export async function partsOf(
  db: Db,
  contractIds: number[],
): Promise<(id: number) => Pick<ContractOut, 'signatories' | 'parties' | 'amendments'>> {
  const where = { contractId: In(contractIds) };
  const signatories = await db.repository(ContractSignatory).find({ where, order: { position: 'ASC', id: 'ASC' } });
  const parties = await db
    .repository(ContractParty)
    .find({ where, order: { id: 'ASC' }, relations: { organization: true } });
  const amendments = await db
    .repository(ContractAmendment)
    .find({ where, order: { effectiveOn: 'ASC', number: 'ASC' } });
  const ofContract = <Part extends { contractId: number }>(parts: Part[], id: number) =>
    parts.filter(({ contractId }) => contractId === id);
  return (contractId) => ({
    signatories: ofContract(signatories, contractId).map(({ id, side, contactId, name, function: held, signedOn }) => {
      return { id, side, contactId, name, function: held, signedOn };
    }),
    parties: ofContract(parties, contractId).map(({ id, role, organizationId, organization }) => {
      return { id, role, organizationId, organizationName: organization.name };
    }),
    amendments: ofContract(amendments, contractId).map(({ id, number, title, signedOn, effectiveOn, description }) => {
      return { id, number, title, signedOn, effectiveOn, description };
    }),
  });
}
