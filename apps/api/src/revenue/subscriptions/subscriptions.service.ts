import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { isActiveOn, isSigned, roundHalfUp } from '@terril/domain';
import { Any, In } from 'typeorm';
import { Contract } from '../contracts/contract.entity.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { allIds, listPage, type ListRules, type Page } from '../../core/list-query.js';
import { type ManyRecords, type RecordList, writeMany } from '../../core/many-records.js';
import { madeOf, type Outcome, settled } from '../../core/outcome.js';
import { mustFind } from '../../core/save.js';
import {
  moveManyToTrash,
  moveToTrash,
  RECORDS_RESTORED,
  type RestoredRecords,
  type Trashed,
} from '../../core/trash.js';
import {
  checkedForMany,
  customColumns,
  customFieldsOf,
  withCustomSorts,
} from '../../reference/custom-fields/custom-values.service.js';
import { UserDaysService } from '../../people/organizations/user-days.service.js';
import { changeSubscriptions, SUBSCRIPTION, type SubscriptionChange } from './change-subscriptions.js';
import { knownContracts, UNKNOWN_CONTRACT } from './known-contracts.js';
import { insertSubscriptions, type SubscriptionDraft, subscriptionDrafts } from './new-subscriptions.js';
import { PriceVersion } from './price-version.entity.js';
import { RevenueMovementsService } from './revenue-movements.service.js';
import type {
  SubscriptionBulkChanges,
  SubscriptionCreate,
  SubscriptionOut,
  SubscriptionQuery,
  SubscriptionUpdate,
} from './subscription.dto.js';
import { setupFeesBilled } from './setup-fees.js';
import { Subscription } from './subscription.entity.js';
import { SUBSCRIPTION_COLUMNS, subscriptionRules, withOrganizations } from './subscription-list.js';

/** Recurring lines of contracts, each with its dated prices. */
@Injectable()
export class SubscriptionsService implements ManyRecords, RecordList<SubscriptionQuery> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly userDays: UserDaysService,
    private readonly movements: RevenueMovementsService,
    private readonly fields: FieldRegistry,
  ) {}

  async list(query: SubscriptionQuery): Promise<Page<SubscriptionOut>> {
    const day = query.activeOn ?? query.changedOn ?? this.clock.today();
    const { data, ...whole } = await listPage(withOrganizations(this.db), query, await this.rules(query, day));
    return { data: await this.withVersions(data, day), ...whole };
  }

  /** The list as a file takes it; amounts are those of `activeOn`, else of today. */
  async exported(query: SubscriptionQuery): Promise<ExportedList<Subscription, SubscriptionQuery, SubscriptionOut>> {
    const day = query.activeOn ?? query.changedOn ?? this.clock.today();
    return {
      recordType: 'subscriptions',
      name: { fr: 'Abonnements', en: 'Subscriptions' },
      columns: { ...SUBSCRIPTION_COLUMNS, ...customColumns(await customFieldsOf(this.db, 'subscriptions')) },
      rules: await this.rules(query, day),
      builder: () => withOrganizations(this.db),
      shown: (batch) => this.withVersions(batch, day),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<SubscriptionOut> {
    const today = this.clock.today();
    const found = await withOrganizations(this.db).where('subscription.id = :id', { id }).getMany();
    const [subscription] = await this.withVersions(found, today);
    if (!subscription) throw new NotFound(SUBSCRIPTION, id);
    return subscription;
  }

  /** These, in the order of their ids. */
  async ofIds(ids: number[]): Promise<SubscriptionOut[]> {
    const builder = withOrganizations(this.db).where('subscription.id = any (:ids)', { ids });
    return this.withVersions(await builder.orderBy('subscription.id').getMany(), this.clock.today());
  }

  /** Of these contracts, in the order of their ids. */
  async ofContracts(contractIds: number[]): Promise<SubscriptionOut[]> {
    const builder = withOrganizations(this.db).where('subscription.contract_id = any (:contractIds)', { contractIds });
    return this.withVersions(await builder.orderBy('subscription.id').getMany(), this.clock.today());
  }

  /** @throws RuleBroken on the version at fault, or when the contract is unknown; Conflict on a taken reference. */
  create(fields: SubscriptionCreate): Promise<SubscriptionOut> {
    return this.db.transaction(async () => this.get(settled(await this.createMany([fields]))));
  }

  /** Many at once, as an import does: the id of each, or why a rule refuses it. */
  createMany(all: SubscriptionCreate[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const contractIds = all.map(({ contractId }) => contractId);
      const known = await knownContracts(this.db, contractIds);
      const drafts = (await subscriptionDrafts(this.db, all)).map((draft, index) => {
        const contractId = contractIds[index] ?? 0;
        if (draft.refusal) return draft;
        return known.has(contractId) ? { made: { ...draft.made, contractId } } : { refusal: UNKNOWN_CONTRACT };
      });
      return madeOf(drafts, (some) => this.insert(some));
    });
  }

  /** Stores subscriptions that break no rule, of contracts that are there; their ids in the same order. */
  async insert(drafts: (SubscriptionDraft & { contractId: number })[]): Promise<number[]> {
    const ids = await insertSubscriptions(this.db, drafts);
    await this.refreshOrganizations(drafts.map(({ contractId }) => contractId));
    return ids;
  }

  /** A change of prices sends all the versions. @throws StaleVersion; RuleBroken as `create` */
  update(id: number, fields: SubscriptionUpdate): Promise<SubscriptionOut> {
    return this.db.transaction(async () => {
      settled(await this.updateMany([{ id, fields }]));
      return this.get(id);
    });
  }

  /** Many different ones at once, as an import does: the version of each afterwards, or why a rule refuses it. */
  updateMany(all: SubscriptionChange[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const current = (id: number) => this.get(id);
      const { outcomes, contractIds } = await changeSubscriptions(this.db, all, this.clock.now(), current);
      await this.refreshOrganizations(contractIds);
      return outcomes;
    });
  }

  /** @throws Conflict once it has been invoiced. */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const subscription = await mustFind(this.db, Subscription, id, SUBSCRIPTION);
      const trashed = await moveToTrash(this.db, Subscription, { type: 'subscriptions', id }, subscription.service);
      await this.refreshOrganizations([subscription.contractId]);
      return trashed;
    });
  }

  async idsOf(query: SubscriptionQuery): Promise<number[]> {
    const rules = await this.rules(query, query.activeOn ?? query.changedOn ?? this.clock.today());
    return allIds(withOrganizations(this.db), query, rules);
  }

  async labelsOf(ids: number[]): Promise<Map<number, string>> {
    const some = await this.db
      .repository(Subscription)
      .find({ select: { id: true, service: true }, where: { id: In(ids) } });
    return new Map(some.map(({ id, service }) => [id, service]));
  }

  async changeMany(ids: number[], changes: SubscriptionBulkChanges): Promise<void> {
    await writeMany(this.db, Subscription, ids, await checkedForMany(this.db, 'subscriptions', changes));
  }

  async removeMany(ids: number[]): Promise<Map<number, Outcome<Trashed>>> {
    const contractIds = await this.contractsOf(ids);
    const outcomes = await moveManyToTrash(this.db, Subscription, 'subscriptions', await this.labelsOf(ids));
    await this.refreshOrganizations(contractIds);
    return outcomes;
  }

  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'subscriptions') return;
    await this.refreshOrganizations(await this.contractsOf(ids));
  }

  private rules(query: SubscriptionQuery, day: string): Promise<ListRules<SubscriptionQuery>> {
    const rules = subscriptionRules(day, this.fields.conditionsOn('subscriptions'));
    return withCustomSorts(this.db, 'subscriptions', query, rules);
  }

  private async contractsOf(ids: number[]): Promise<number[]> {
    const some = await this.db.repository(Subscription).find({ select: { contractId: true }, where: { id: In(ids) } });
    return some.map(({ contractId }) => contractId);
  }

  private async refreshOrganizations(contractIds: number[]): Promise<void> {
    const contracts = await this.db.repository(Contract).findBy({ id: In(contractIds) });
    const organizationIds = contracts.map(({ organizationId }) => organizationId);
    await this.userDays.refresh(organizationIds);
    await this.movements.refresh(organizationIds);
  }

  private versionsOf(subscriptionIds: number[]): Promise<PriceVersion[]> {
    return this.db
      .repository(PriceVersion)
      .find({ where: { subscriptionId: Any(subscriptionIds) }, order: { startsOn: 'ASC' } });
  }

  private async withVersions(subscriptions: Subscription[], day: string): Promise<SubscriptionOut[]> {
    const versions = new Map<number, PriceVersion[]>(subscriptions.map(({ id }) => [id, []]));
    for (const version of await this.versionsOf([...versions.keys()])) {
      versions.get(version.subscriptionId)?.push(version);
    }
    const isBilled = await setupFeesBilled(this.db, subscriptions);
    return subscriptions.map((subscription) => ({
      ...shown(subscription, versions.get(subscription.id) ?? [], day),
      isSetupFeeBilled: isBilled(subscription.id),
    }));
  }
}

function shown(
  { contract, ...subscription }: Subscription,
  versions: PriceVersion[],
  day: string,
): Omit<SubscriptionOut, 'isSetupFeeBilled'> {
  return {
    ...subscription,
    contractReference: contract.reference,
    organizationId: contract.organizationId,
    organizationName: contract.organization.name,
    contractStage: contract.stage,
    monthlyAmount: roundHalfUp(
      (isSigned(contract) && versions.find((version) => isActiveOn(version, day))?.monthlyAmount) || '0',
    ),
    versions: versions.map(({ id, startsOn, endsOn, quantity, unitPrice, discountPercent, cause, monthlyAmount }) => {
      return { id, startsOn, endsOn, quantity, unitPrice, discountPercent, cause, monthlyAmount };
    }),
  };
}
