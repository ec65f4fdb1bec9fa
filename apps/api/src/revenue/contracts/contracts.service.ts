import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import { type ManyRecords, type TagChange, writeMany } from '../../core/many-records.js';
import { madeOf, type Outcome, outcomeOf, settled } from '../../core/outcome.js';
import { mustFind } from '../../core/save.js';
import {
  moveManyToTrash,
  moveToTrash,
  RECORDS_RESTORED,
  type RestoredRecords,
  type Trashed,
} from '../../core/trash.js';
import { tell } from '../../core/tell.js';
import {
  checkedForMany,
  createdValues,
  heldCustomFields,
} from '../../reference/custom-fields/custom-values.service.js';
import { OrganizationsService, unknownOrganization } from '../../people/organizations/organizations.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { UserDaysService } from '../../people/organizations/user-days.service.js';
import { changeContracts, CONTRACT, type ContractsChange } from './change-contracts.js';
import { checkSpan } from './check-span.js';
import type { ContractBulkChanges, ContractCreate, ContractOut, ContractUpdate } from './contract.dto.js';
import { Contract } from './contract.entity.js';
import { checkSignature } from './contract-stages.js';
import { partsReader, saveParts } from './contract-parts.js';
import { CONTRACT_TAGS } from './contract-tag.entity.js';
import { holdersOf } from './hand-overs.js';
import { nextReferences } from './next-references.js';
import { contractsWithOrganization, shownContracts } from './shown-contracts.js';

/**
 * Published, and awaited, in the transaction that signed a contract, took its signature back or gave it to another
 * organization: the ids of the organizations whose revenue it changed.
 */
export const CONTRACT_REVENUE_CHANGED = 'contracts.revenue-changed';

/** Agreements with organizations. A running one makes its organization a user. */
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
    const [contract] = await shownContracts(this.db, this.tags, found, this.clock.today());
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
      const readParts = await partsReader(this.db, all);
      const drafts = all.map(({ tagIds = [], customValues: sent, signatories, parties, amendments, ...columns }) =>
        outcomeOf(() => {
          knownTags(tagIds);
          checkSpan(columns);
          checkSignature(columns);
          if (!known.has(columns.organizationId)) throw unknownOrganization('organizationId');
          const parts = readParts({ signatories, parties, amendments }, columns.startsOn);
          return { columns: { ...columns, customValues: createdValues(customFields, sent) }, tagIds, parts };
        }),
      );
      return madeOf(drafts, async (some) => {
        const ids = await insertMany(this.db, Contract, await this.numbered(some.map(({ columns }) => columns)));
        await this.tags.putNew(
          CONTRACT_TAGS,
          some.map(({ tagIds }, index) => ({ recordId: ids[index] as number, tagIds })),
        );
        await saveParts(
          this.db,
          some.map(({ parts }, index) => ({ id: ids[index] as number, parts })),
        );
        await this.userDays.refresh(some.map(({ columns }) => columns.organizationId));
        return ids;
      });
    });
  }

  /** @throws StaleVersion; RuleBroken as `create` */
  update(id: number, fields: ContractUpdate): Promise<ContractOut> {
    return this.db.transaction(async () => {
      settled(await this.updateMany([{ id, fields }]));
      return this.get(id);
    });
  }

  /** Many different ones at once, as an import does: the version of each afterwards, or why a rule refuses it. */
  updateMany(all: ContractsChange[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const { organizations, tags } = this;
      const current = (id: number) => this.get(id);
      const { outcomes, changed } = await changeContracts(this.db, { organizations, tags }, all, this.clock, current);
      const holders = (some: typeof changed) =>
        some.flatMap(({ before, after }) => [before.organizationId, after.organizationId]);
      await this.userDays.refresh(holders(changed));
      const moved = changed.filter(
        ({ before, after }) => before.organizationId !== after.organizationId || before.stage !== after.stage,
      );
      if (moved.length > 0) await tell(this.events, CONTRACT_REVENUE_CHANGED, holders(moved));
      return outcomes;
    });
  }

  /** @throws Conflict while it has subscriptions. */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const contract = await mustFind(this.db, Contract, id, CONTRACT);
      const organizationIds = await this.holdersOf([contract]);
      const trashed = await moveToTrash(this.db, Contract, { type: 'contracts', id }, labelOf(contract));
      await this.userDays.refresh(organizationIds);
      return trashed;
    });
  }

  async labelsOf(ids: number[]): Promise<Map<number, string>> {
    const some = await this.db
      .repository(Contract)
      .find({ select: { id: true, reference: true, title: true }, where: { id: In(ids) } });
    return new Map(some.map((contract) => [contract.id, labelOf(contract)]));
  }

  /** When each of `ids` that is there was recorded. */
  createdAtOf(ids: number[]): Promise<Pick<Contract, 'id' | 'createdAt'>[]> {
    return this.db.repository(Contract).find({ select: { id: true, createdAt: true }, where: { id: In(ids) } });
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
    const organizationIds = await this.holdersOf(contracts);
    const outcomes = await moveManyToTrash(
      this.db,
      Contract,
      'contracts',
      new Map(contracts.map((contract) => [contract.id, labelOf(contract)])),
    );
    await this.userDays.refresh(organizationIds);
    return outcomes;
  }

  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'contracts') return;
    await this.userDays.refresh(await this.organizationsOf(ids));
  }

  /** Those that say no reference get the next ones, in order. */
  private async numbered<Columns extends Pick<ContractCreate, 'reference'>>(
    all: Columns[],
  ): Promise<(Columns & { reference: string })[]> {
    const told = all.flatMap(({ reference }) => reference ?? []);
    const next = (await nextReferences(this.db, all.length - told.length, told, this.clock.today())).values();
    return all.map((columns) => ({ ...columns, reference: columns.reference ?? (next.next().value as string) }));
  }

  /** Who holds or held these contracts: once they are in the trash, nothing tells it. */
  private async holdersOf(contracts: Contract[]): Promise<number[]> {
    const earlier = await holdersOf(
      this.db,
      contracts.map(({ id }) => id),
    );
    return [...contracts, ...earlier].map(({ organizationId }) => organizationId);
  }

  private async organizationsOf(ids: number[]): Promise<number[]> {
    const contracts = await this.db
      .repository(Contract)
      .find({ select: { organizationId: true }, where: { id: In(ids) } });
    return contracts.map(({ organizationId }) => organizationId);
  }
}

const labelOf = ({ reference, title }: Pick<Contract, 'reference' | 'title'>): string => `${reference} ${title}`;
