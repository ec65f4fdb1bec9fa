import type { StageOutcome } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { User } from '../../system/users/user.entity.js';
import { Competitor } from '../competitors/competitor.entity.js';
import { PipelineStage } from '../pipelines/pipeline-stage.entity.js';
import type { OpportunityUpdate } from './opportunity.dto.js';

type Sent = Partial<Omit<OpportunityUpdate, 'version'>>;

/** @throws RuleBroken on a contact, a colleague or a competitor that is not there */
export async function checkPeople(db: Db, { contactId, assigneeId, lostToId }: Sent): Promise<void> {
  if (contactId && !(await db.repository(Contact).existsBy({ id: contactId }))) throw UNKNOWN_CONTACT;
  if (assigneeId && !(await db.repository(User).existsBy({ id: assigneeId }))) throw UNKNOWN_USER;
  if (lostToId && !(await db.repository(Competitor).existsBy({ id: lostToId }))) throw UNKNOWN_COMPETITOR;
}

/**
 * The stage that an opportunity is put in, or stays in. Held until the transaction ends, so that what it means cannot
 * change meanwhile.
 * @param isNew an archived stage, or one of an archived pipeline, takes no further opportunity
 * @throws RuleBroken on one that is not there or takes none
 */
export async function takingStage(db: Db, id: number, isNew: boolean): Promise<PipelineStage> {
  const stage = await db.manager.findOne(PipelineStage, { where: { id }, lock: { mode: 'pessimistic_read' } });
  if (!stage) throw UNKNOWN_STAGE;
  if (!isNew) return stage;
  const [archived] = await db.query('select from pipelines where id = $1 and is_archived', [stage.pipelineId]);
  if (stage.isArchived || archived) throw ARCHIVED_STAGE;
  return stage;
}

/** @throws RuleBroken on what is told of an end that a stage of this outcome does not have */
export function checkClosure(outcome: StageOutcome, { closedOn, lostReason, lostToId }: Sent): void {
  if (outcome === 'open' && closedOn) throw NOT_CLOSED;
  if (outcome !== 'lost' && lostReason) throw NOT_LOST;
  if (outcome !== 'lost' && lostToId) throw LOST_TO_NOBODY;
}

/** @throws RuleBroken on a contract that is not there, or is held by another organization */
export async function checkContract(db: Db, contractId: number, organizationId: number): Promise<void> {
  const contract = await db.repository(Contract).findOneBy({ id: contractId });
  if (!contract) throw UNKNOWN_CONTRACT;
  if (contract.organizationId !== organizationId) throw CONTRACT_OF_ANOTHER;
}

const UNKNOWN_CONTRACT = RuleBroken.on('contractId', 'unknown_contract', {
  fr: 'Contrat inconnu.',
  en: 'Unknown contract.',
});
const CONTRACT_OF_ANOTHER = RuleBroken.on('contractId', 'contract_of_another', {
  fr: 'Ce contrat est celui d’une autre structure.',
  en: 'This contract is that of another organization.',
});
const UNKNOWN_CONTACT = RuleBroken.on('contactId', 'unknown_contact', {
  fr: 'Contact inconnu.',
  en: 'Unknown contact.',
});
const UNKNOWN_USER = RuleBroken.on('assigneeId', 'unknown_user', { fr: 'Personne inconnue.', en: 'Unknown person.' });
const UNKNOWN_STAGE = RuleBroken.on('stageId', 'unknown_stage', { fr: 'Étape inconnue.', en: 'Unknown stage.' });
const ARCHIVED_STAGE = RuleBroken.on('stageId', 'archived_stage', {
  fr: 'Cette étape est archivée : elle ne prend plus d’opportunité.',
  en: 'This stage is archived: it takes no further opportunity.',
});
const NOT_CLOSED = RuleBroken.on('closedOn', 'not_closed', {
  fr: 'Une opportunité en cours n’a pas de jour de clôture.',
  en: 'An open opportunity has no closing day.',
});
const NOT_LOST = RuleBroken.on('lostReason', 'not_lost', {
  fr: 'Seule une opportunité perdue a une raison de perte.',
  en: 'Only a lost opportunity has a reason of loss.',
});
const LOST_TO_NOBODY = RuleBroken.on('lostToId', 'not_lost', {
  fr: 'Seule une opportunité perdue l’est au profit d’un concurrent.',
  en: 'Only a lost opportunity was lost to a competitor.',
});
const UNKNOWN_COMPETITOR = RuleBroken.on('lostToId', 'unknown_competitor', {
  fr: 'Concurrent inconnu.',
  en: 'Unknown competitor.',
});
