import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { saveOwned } from '../../core/save-owned.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Competitor } from '../competitors/competitor.entity.js';
import type { OpportunityCreate, OpportunityOut } from './opportunity.dto.js';
import { OpportunityCompetitor } from './opportunity-competitor.entity.js';
import { OpportunityContact } from './opportunity-contact.entity.js';
import { OpportunityStageStay } from './opportunity-stage-stay.entity.js';

/** The people and the competitors of an opportunity, as they are told: each that is sent is all of its kind. */
export type PartsSent = Pick<OpportunityCreate, 'decisionMakers' | 'competitorIds'>;

/** @throws RuleBroken on the field at fault: somebody unknown, or told twice */
export async function checkParts(db: Db, { decisionMakers = [], competitorIds = [] }: PartsSent): Promise<void> {
  const contactIds = decisionMakers.map(({ contactId }) => contactId);
  const contacts = await knownIds(db, Contact, contactIds);
  for (const [index, id] of contactIds.entries()) {
    const field = `decisionMakers.${index}.contactId`;
    if (!contacts.has(id)) throw RuleBroken.on(field, 'unknown_contact', UNKNOWN_CONTACT);
    if (contactIds.indexOf(id) < index) throw RuleBroken.on(field, 'contact_twice', TWICE);
  }
  const competitors = await knownIds(db, Competitor, competitorIds);
  if (competitorIds.some((id) => !competitors.has(id))) {
    throw RuleBroken.on('competitorIds', 'unknown_competitor', UNKNOWN_COMPETITOR);
  }
}

async function knownIds(db: Db, entity: typeof Contact | typeof Competitor, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db.manager.find(entity, { select: { id: true }, where: { id: In(ids) } });
  return new Set(rows.map(({ id }) => id));
}

/** Writes the parts that are told of an opportunity. */
export async function saveParts(db: Db, opportunityId: number, { decisionMakers, competitorIds }: PartsSent) {
  if (decisionMakers) {
    const rows = decisionMakers.map((one, position) => ({ ...one, position, opportunityId }));
    await saveOwned(db, OpportunityContact, { opportunityId }, rows, [
      (stored, row) => stored.contactId === row.contactId,
    ]);
  }
  if (competitorIds) {
    const rows = [...new Set(competitorIds)].map((competitorId) => ({ competitorId, opportunityId }));
    await saveOwned(db, OpportunityCompetitor, { opportunityId }, rows, []);
  }
}

/** The parts of each of these opportunities, and since when it is in its stage. */
export async function partsOf(
  db: Db,
  opportunityIds: number[],
): Promise<(id: number) => Pick<OpportunityOut, 'decisionMakers' | 'competitors' | 'competitorIds' | 'stageSince'>> {
  const where = { opportunityId: In(opportunityIds) };
  const people = await db
    .repository(OpportunityContact)
    .find({ where, order: { position: 'ASC', id: 'ASC' }, relations: { contact: true } });
  const rivals = await db
    .repository(OpportunityCompetitor)
    .find({ where, order: { competitor: { name: 'ASC' } }, relations: { competitor: true } });
  const stays = await db.query<{ id: number; day: string }>(
    `select opportunity_id as id, entered_on::text as day from ${db.repository(OpportunityStageStay).metadata.tableName}
     where opportunity_id = any ($1) and left_on is null`,
    [opportunityIds],
  );
  const since = new Map(stays.map(({ id, day }) => [id, day]));
  const of = <Part extends { opportunityId: number }>(parts: Part[], id: number) =>
    parts.filter(({ opportunityId }) => opportunityId === id);
  return (id) => ({
    decisionMakers: of(people, id).map(({ contactId, contact, role }) => ({
      contactId,
      contactName: [contact.firstName, contact.lastName].filter(Boolean).join(' '),
      role,
    })),
    competitorIds: of(rivals, id).map(({ competitorId }) => competitorId),
    competitors: of(rivals, id).map(({ competitor }) => ({ id: competitor.id, name: competitor.name })),
    stageSince: since.get(id) ?? '',
  });
}

const UNKNOWN_CONTACT = { fr: 'Contact inconnu.', en: 'Unknown contact.' };
const TWICE = { fr: 'Cette personne y est déjà.', en: 'This person is there already.' };
const UNKNOWN_COMPETITOR = { fr: 'Concurrent inconnu.', en: 'Unknown competitor.' };
