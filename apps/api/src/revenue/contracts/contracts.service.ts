import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import { type ManyRecords, type TagChange, writeMany } from '../../core/many-records.js';
import { madeOf, type Outcome, outcomeOf, settled } from '../../core/outcome.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import {
  moveManyToTrash,
  moveToTrash,
  RECORDS_RESTORED,
  type RestoredRecords,
  type Trashed,
} from '../../core/trash.js';
import {
  changedCustomValues,
  checkedForMany,
  createdValues,
  heldCustomFields,
} from '../../reference/custom-fields/custom-values.service.js';
import { OrganizationsService, unknownOrganization } from '../../people/organizations/organizations.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { UserDaysService } from '../../people/organizations/user-days.service.js';
import type { ContractBulkChanges, ContractCreate, ContractOut, ContractUpdate } from './contract.dto.js';
import { Contract } from './contract.entity.js';
import { CONTRACT_TAGS } from './contract-tag.entity.js';
import { contractsWithOrganization, shownContracts } from './shown-contracts.js';

const CONTRACT = { fr: 'Contrat', en: 'Contract' };

/** Published, and awaited, in the transaction that gave a contract to another organization: the ids of both. */
export const CONTRACT_CHANGED_HANDS = 'contracts.changed-hands';

/** Signed agreements. A running one makes its organization a user. */
@Injectable()
export class ContractsService implements ManyRecords {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly userDays: UserDaysService,
    private readonly events: EventEmitter2,
    private readonly tags: TagsService,
  ) {}

  /** @throws NotFound */
  async get(id: number): Promise<ContractOut> {
    const found = await contractsWithOrganization(this.db).where({ id }).getMany();
    const [contract] = await shownContracts(this.tags, found, this.clock.today());
    if (!contract) throw new NotFound(CONTRACT, id);
    return contract;
  }

  /** @throws RuleBroken when it ends before it starts or the organization is unknown; Conflict on a taken reference. */
  create(fields: ContractCreate): Promise<ContractOut> {
    return this.db.transaction(async () => this.get(settled(await this.createMany([fields]))));
  }

  /** Many at once, as an import does: the id of each, or why a rule refuses it. */
  createMany(all: ContractCreate[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const known = await this.organizations.knownAmong(all.map(({ organizationId }) => organizationId));
      const knownTags = await this.tags.known(all.flatMap(({ tagIds = [] }) => tagIds));
      const customFields = await heldCustomFields(this.db, 'contracts');
      const drafts = all.map(({ tagIds = [], customValues: sent, ...columns }) =>
        outcomeOf(() => {
          knownTags(tagIds);
          checkSpan(columns);
          if (!known.has(columns.organizationId)) throw unknownOrganization('organizationId');
          return { columns: { ...columns, customValues: createdValues(customFields, sent) }, tagIds };
        }),
      );
      return madeOf(drafts, async (some) => {
        const ids = await insertMany(
          this.db,
          Contract,
          some.map(({ columns }) => columns),
        );
        await this.tags.putNew(
          CONTRACT_TAGS,
          some.map(({ tagIds }, index) => ({ recordId: ids[index] as number, tagIds })),
        );
        await this.userDays.refresh(some.map(({ columns }) => columns.organizationId));
        return ids;
      });
    });
  }

  /** @throws StaleVersion; RuleBroken as `create` */
  update(id: number, { version, tagIds, customValues: sent, ...changes }: ContractUpdate): Promise<ContractOut> {
    return this.db.transaction(async () => {
      const contract = await lockForUpdate(this.db, Contract, id, version, CONTRACT, () => this.get(id));
      const { organizationId } = contract;
      const customValues = await changedCustomValues(this.db, 'contracts', sent, contract.customValues);
      // A change of the tags alone must also make older copies stale.
      await this.check(
        assignSent(contract, { ...changes, customValues, ...(tagIds && { updatedAt: this.clock.now() }) }),
      );
      await this.db.manager.save(contract);
      if (tagIds) await this.tags.put(CONTRACT_TAGS, id, tagIds);
      await this.userDays.refresh([organizationId, contract.organizationId]);
      if (organizationId !== contract.organizationId) {
        await this.events.emitAsync(CONTRACT_CHANGED_HANDS, [organizationId, contract.organizationId]);
      }
      return this.get(id);
    });
  }

  /** @throws Conflict while it has subscriptions. */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const contract = await mustFind(this.db, Contract, id, CONTRACT);
      const trashed = await moveToTrash(this.db, Contract, { type: 'contracts', id }, labelOf(contract));
      await this.userDays.refresh([contract.organizationId]);
      return trashed;
    });
  }

  async labelsOf(ids: number[]): Promise<Map<number, string>> {
    const some = await this.db
      .repository(Contract)
      .find({ select: { id: true, reference: true, title: true }, where: { id: In(ids) } });
    return new Map(some.map((contract) => [contract.id, labelOf(contract)]));
  }

  async changeMany(ids: number[], changes: ContractBulkChanges): Promise<void> {
    await writeMany(this.db, Contract, ids, await checkedForMany(this.db, 'contracts', changes));
  }

  tagMany(ids: number[], change: TagChange): Promise<number[]> {
    return this.tags.changeMany(CONTRACT_TAGS, Contract, ids, change);
  }

  async removeMany(ids: number[]): Promise<Map<number, Outcome<Trashed>>> {
    const contracts = await this.db
      .repository(Contract)
      .find({ select: { id: true, reference: true, title: true, organizationId: true }, where: { id: In(ids) } });
    const outcomes = await moveManyToTrash(
      this.db,
      Contract,
      'contracts',
      new Map(contracts.map((contract) => [contract.id, labelOf(contract)])),
    );
    await this.userDays.refresh(contracts.map(({ organizationId }) => organizationId));
    return outcomes;
  }

  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'contracts') return;
    await this.userDays.refresh(await this.organizationsOf(ids));
  }

  private async organizationsOf(ids: number[]): Promise<number[]> {
    const contracts = await this.db
      .repository(Contract)
      .find({ select: { organizationId: true }, where: { id: In(ids) } });
    return contracts.map(({ organizationId }) => organizationId);
  }

  private async check(contract: Contract): Promise<void> {
    checkSpan(contract);
    await this.organizations.mustExist(contract.organizationId);
  }
}

function checkSpan({ startsOn, endsOn }: Pick<ContractCreate, 'startsOn' | 'endsOn'>): void {
  if (!endsOn || endsOn >= startsOn) return;
  throw RuleBroken.on('endsOn', 'end_before_start', {
    fr: 'La fin du contrat est avant son début.',
    en: 'The contract ends before it starts.',
  });
}

const labelOf = ({ reference, title }: Pick<Contract, 'reference' | 'title'>): string => `${reference} ${title}`;
