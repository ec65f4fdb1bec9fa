import { type CalendarDate, dayAfter, isSigned } from '@terril/domain';
import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { ContractHolder } from './contract-holder.entity.js';
import type { Contract } from './contract.entity.js';
import type { EarlierHolderOut, HandOver } from './hand-over.dto.js';

/**
 * @param last the holder before the present one
 * @throws RuleBroken on the field that keeps the contract where it is
 */
export function checkHandOver(
  contract: Contract,
  last: ContractHolder | undefined,
  { organizationId, on }: HandOver,
  today: CalendarDate,
): void {
  if (!isSigned(contract)) {
    throw RuleBroken.on('on', 'not_signed', {
      fr: 'Ce contrat n’est pas signé : modifiez plutôt sa structure.',
      en: 'This contract is not signed: change its organization rather.',
    });
  }
  if (organizationId === contract.organizationId) {
    throw RuleBroken.on('organizationId', 'holds_it', {
      fr: 'Cette structure tient déjà le contrat.',
      en: 'This organization holds the contract already.',
    });
  }
  if (on > today) {
    throw RuleBroken.on('on', 'to_come', {
      fr: 'Un contrat se transmet au plus tard aujourd’hui.',
      en: 'A contract is handed over today at the latest.',
    });
  }
  if (on <= contract.startsOn) {
    throw RuleBroken.on('on', 'before_start', {
      fr: 'Le contrat ne commence pas avant ce jour : corrigez plutôt sa structure.',
      en: 'The contract does not start before that day: correct its organization rather.',
    });
  }
  if (contract.endsOn && on > contract.endsOn) {
    throw RuleBroken.on('on', 'after_end', {
      fr: 'Le contrat est terminé ce jour-là.',
      en: 'The contract has ended on that day.',
    });
  }
  if (last && on <= dayAfter(last.endsOn)) {
    throw RuleBroken.on('on', 'handed_over_later', {
      fr: 'Le contrat a déjà été transmis ce jour-là ou après.',
      en: 'The contract was handed over on that day or later already.',
    });
  }
}

/**
 * What refuses days of one of these contracts that leave out a hand-over of it.
 * @throws RuleBroken on `startsOn` or `endsOn`
 */
export async function spanChecker(
  db: Db,
  contractIds: number[],
): Promise<(contract: Pick<Contract, 'id' | 'startsOn' | 'endsOn'>) => void> {
  const holders = await holdersOf(db, contractIds);
  return ({ id, startsOn, endsOn }) => {
    for (const holder of holders.filter(({ contractId }) => contractId === id)) {
      if (holder.endsOn < startsOn) throw RuleBroken.on('startsOn', 'after_hand_over', AFTER_HAND_OVER);
      if (endsOn && endsOn <= holder.endsOn) throw RuleBroken.on('endsOn', 'before_hand_over', BEFORE_HAND_OVER);
    }
  };
}

const AFTER_HAND_OVER = {
  fr: 'Le contrat a été transmis avant ce début.',
  en: 'The contract was handed over before this start.',
};
const BEFORE_HAND_OVER = {
  fr: 'Le contrat a été transmis après cette fin.',
  en: 'The contract was handed over after this end.',
};

/** Who held these contracts before they were handed over, in order. */
export async function holdersOf(db: Db, contractIds: number[]): Promise<ContractHolder[]> {
  if (contractIds.length === 0) return [];
  return db.repository(ContractHolder).find({
    where: { contractId: In(contractIds) },
    relations: { organization: true },
    order: { endsOn: 'ASC' },
  });
}

/** The same, as they are shown of each contract. */
export async function earlierHoldersOf(db: Db, contractIds: number[]): Promise<(id: number) => EarlierHolderOut[]> {
  const holders = await holdersOf(db, contractIds);
  return (id) =>
    holders
      .filter(({ contractId }) => contractId === id)
      .map(({ organizationId, organization, startsOn, endsOn, comment }) => {
        return { organizationId, organizationName: organization.name, startsOn, endsOn, comment };
      });
}
