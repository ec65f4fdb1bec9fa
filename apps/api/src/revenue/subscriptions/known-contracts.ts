import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { Contract } from '../contracts/contract.entity.js';

/** Those of `ids` that are there. */
export async function knownContracts(db: Db, ids: number[]): Promise<Set<number>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Set();
  const found = await db.repository(Contract).find({ select: { id: true }, where: { id: In(wanted) } });
  return new Set(found.map(({ id }) => id));
}

export const UNKNOWN_CONTRACT = RuleBroken.on('contractId', 'unknown_contract', {
  fr: 'Contrat inconnu.',
  en: 'Unknown contract.',
});
