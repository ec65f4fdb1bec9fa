import type { Db } from '../core/db.js';

/**
 * The organizations whose figures change with those of the contracts that `organizationIds` hold: themselves, and who
 * held one of them before it was handed over.
 */
export async function withEarlierHolders(db: Db, organizationIds: number[]): Promise<number[]> {
  const earlier = await db.query<{ id: number }>(
    `select distinct holder.organization_id as id
     from contract_holders holder join contracts contract on contract.id = holder.contract_id
     where contract.organization_id = any ($1)`,
    [organizationIds],
  );
  return [...new Set([...organizationIds, ...earlier.map(({ id }) => id)])];
}
