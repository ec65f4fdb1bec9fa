import { contractState, currentTerm } from '@terril/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import type { TagsService } from '../../reference/tags/tags.service.js';
import type { ContractOut } from './contract.dto.js';
import { Contract } from './contract.entity.js';
import { partsOf } from './contract-parts.js';
import { CONTRACT_TAGS } from './contract-tag.entity.js';
import { earlierHoldersOf } from './hand-overs.js';

/** Contracts, with what is shown of their organizations. */
export function contractsWithOrganization(db: Db): SelectQueryBuilder<Contract> {
  return db
    .repository(Contract)
    .createQueryBuilder('contract')
    .leftJoinAndSelect('contract.organization', 'organization');
}

/** Contracts read with their organizations as they are shown on the day `today`; their tags and parts are read once for all. */
export async function shownContracts(
  db: Db,
  tags: TagsService,
  contracts: Contract[],
  today: string,
): Promise<ContractOut[]> {
  const ids = contracts.map(({ id }) => id);
  const tagIds = await tags.of(CONTRACT_TAGS, ids);
  const parts = await partsOf(db, ids);
  const earlierHolders = await earlierHoldersOf(db, ids);
  return contracts.map(({ organization, ...contract }) => ({
    ...contract,
    organizationName: organization.name,
    state: contractState(contract, today),
    term: currentTerm(contract, today) ?? null,
    ...parts(contract.id),
    earlierHolders: earlierHolders(contract.id),
    tagIds: tagIds(contract.id),
  }));
}
