import { type CalendarDate, isSigned, mayBeUnsigned, NEXT_STAGES, TERMS } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { ContractUpdate } from './contract.dto.js';
import type { Contract } from './contract.entity.js';

/** @throws RuleBroken on `signedOn` of a contract that is not signed */
export function checkSignature({ stage, signedOn }: Partial<Pick<Contract, 'stage' | 'signedOn'>>): void {
  if (!signedOn || isSigned({ stage })) return;
  throw RuleBroken.on('signedOn', 'not_signed', {
    fr: 'Un contrat qui n’est pas signé n’a pas de date de signature.',
    en: 'A contract that is not signed has no day of signature.',
  });
}

/**
 * What a change of stage makes of the day of signature: today when it becomes signed and no day is told, none when the
 * signature is taken back. @throws RuleBroken on `stage` where `NEXT_STAGES` or `mayBeUnsigned` refuses it
 */
export function stageChange(
  before: Contract,
  { stage, signedOn, startsOn = before.startsOn }: ContractUpdate,
  isInvoiced: boolean,
  today: CalendarDate,
): Pick<ContractUpdate, 'stage' | 'signedOn'> {
  if (!stage || stage === before.stage) return {};
  if (!NEXT_STAGES[before.stage].includes(stage)) {
    throw RuleBroken.on('stage', 'stage_not_next', {
      fr: `De « ${TERMS.fr.contractStage[before.stage]} », un contrat ne passe pas à « ${TERMS.fr.contractStage[stage]} ».`,
      en: `From “${TERMS.en.contractStage[before.stage]}”, a contract does not go to “${TERMS.en.contractStage[stage]}”.`,
    });
  }
  if (isSigned(before) && !(mayBeUnsigned(before.startsOn, isInvoiced, today) && startsOn > today)) {
    throw RuleBroken.on('stage', 'signature_stands', {
      fr: 'Ce contrat a commencé ou a été facturé : sa signature ne se retire plus.',
      en: 'This contract has begun or was invoiced: its signature stands.',
    });
  }
  return { stage, signedOn: stage === 'signed' ? (signedOn ?? today) : null };
}

/** Those of these contracts of which a subscription is on an invoice. */
export async function invoicedAmong(db: Db, ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db.query<{ id: number }>(
    `select c.id from unnest($1::int[]) c (id)
     where exists (select from subscriptions s join invoice_lines l on l.subscription_id = s.id where s.contract_id = c.id)`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
