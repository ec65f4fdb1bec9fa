import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { within } from '../../core/errors.js';
import {
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  isSame,
  partOf,
  type RecordUpdate,
  type StoredRecord,
} from '../../core/import-target.js';
import { inHalves, type Outcome, outcomeOf, settled, triedOf } from '../../core/outcome.js';
import { CONTRACT_KEYS, ContractFileService } from '../contracts/contract-file.service.js';
import { ContractListService } from '../contracts/contract-list.service.js';
import { ContractChange, ContractWithSubscriptions, type SubscriptionOfFile } from './contract-import.dto.js';
import { ContractSubscriptions, type UndoneSubscription } from './contract-subscriptions.js';
import { type SubscriptionDraft, subscriptionDrafts } from './new-subscriptions.js';
import type { SubscriptionOut } from './subscription.dto.js';
import { fieldsOfSubscriptionIn, VERSION } from './subscription-import-fields.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { mergedSubscription, rowsOfSubscriptions, storedFor, toldSubscription } from './told-subscriptions.js';

const SUBSCRIPTION = 'subscription.';

/**
 * Contracts from the rows of a file, with their subscriptions. Rows that follow each other with one reference are one
 * contract: the first tells of it, each tells of a subscription.
 */
@Injectable()
export class ContractImport extends ImportTarget {
  readonly resource = 'contracts';
  readonly name = { fr: 'Contrats et abonnements', en: 'Contracts and subscriptions' };
  readonly keys = CONTRACT_KEYS;
  readonly sureKeys = CONTRACT_KEYS;
  override readonly groupedBy = 'reference';
  override readonly parts = {
    name: { fr: 'Abonnements des contrats', en: 'Subscriptions of the contracts' },
    prefix: SUBSCRIPTION,
  };
  readonly createBody = ContractWithSubscriptions;
  readonly updateBody = ContractChange;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly files: ContractFileService,
    private readonly contracts: ContractListService,
    private readonly subscriptions: SubscriptionsService,
    private readonly ofContract: ContractSubscriptions,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['contracts', 'subscriptions', 'price_versions', 'revenue_movements'];
  }

  async fields(): Promise<ImportField[]> {
    return [...(await this.files.fields()), ...(await fieldsOfSubscriptionIn(this.db, SUBSCRIPTION))];
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const ownOf = ([first = {}]: ImportValues[]) => partOf(first, SUBSCRIPTION)[1];
    const read = await this.files.reader(records.map(ownOf));
    return records.map((rows) =>
      outcomeOf(() => {
        const contract = read(ownOf(rows));
        const parts = rows.map((row) => partOf(row, SUBSCRIPTION)[0]);
        const subscriptions = rowsOfSubscriptions(parts).map((places) =>
          toldSubscription(places.map((place) => startingWith(parts[place] ?? {}, contract['startsOn']))),
        );
        return { ...contract, ...(subscriptions.length > 0 && { subscriptions }) };
      }),
    );
  }

  /** 'subscriptions.1.versions.0.quantity' is `subscription.version.quantity` of the first row of the second one. */
  override placeOf(path: string, rows: ImportValues[]): { row: number; field: string } {
    const [part] = path.split('.');
    if (part === 'signatories' || part === 'parties' || part === 'amendments') return { row: 0, field: part };
    const [, index, rest = ''] = /^subscriptions\.(\d+)\.(.+)$/.exec(path) ?? [];
    if (index === undefined) return super.placeOf(path, rows);
    const groups = rowsOfSubscriptions(rows.map((row) => partOf(row, SUBSCRIPTION)[0]));
    const { row, field } = super.placeOf(rest, rows);
    return { row: groups[Number(index)]?.[row] ?? 0, field: `${SUBSCRIPTION}${field}` };
  }

  find(field: string, values: string[]): Promise<Map<string, number[]>> {
    return this.files.find(field, values);
  }

  /** With their subscriptions. */
  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.contracts.list({ id: ids, perPage: ids.length });
    const subscriptions = await this.subscriptions.ofContracts(ids);
    return data.map((contract) => ({
      ...this.files.asTold(contract),
      subscriptions: subscriptions.filter(({ contractId }) => contractId === contract.id),
    }));
  }

  /** The contracts first, then the subscriptions of all of them at once; a contract goes with all of its own. */
  async createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    const all = bodies as unknown as ContractWithSubscriptions[];
    const drafts = (
      await subscriptionDrafts(
        this.db,
        all.flatMap(({ subscriptions = [] }) => subscriptions),
      )
    ).values();
    const checked = all.map(({ subscriptions = [], ...contract }) => {
      const own = subscriptions.map(() => drafts.next().value as Outcome<SubscriptionDraft>);
      return outcomeOf(() => {
        const drafted = own.map((draft, index) => within(`subscriptions.${index}`, () => settled([draft])));
        this.files.mustBeWhole(contract);
        return { contract, drafted };
      });
    });
    return triedOf(checked, (some) => this.createChecked(some));
  }

  async update(id: number, body: ImportBody): Promise<{ version: number }> {
    return { version: settled(await this.updateMany([{ id, body }])) };
  }

  /** As `createMany`. @throws what refuses the subscription of any of them */
  override async updateMany(updates: RecordUpdate[]): Promise<Outcome<number>[]> {
    const outcomes = await this.files.updateMany(
      updates.map(({ id, body: { subscriptions: _, undone: __, ...changes } }) => ({ id, body: changes })),
    );
    const written = updates.filter((_, index) => !outcomes[index]?.refusal);
    const told = <T>(key: string) =>
      written.map(({ id: contractId, body }) => ({ contractId, some: (body[key] ?? []) as T[] }));
    await this.ofContract.write(told<SubscriptionOfFile>('subscriptions'));
    await this.ofContract.undo(told<UndoneSubscription>('undone'));
    return outcomes;
  }

  async remove(id: number): Promise<unknown> {
    return settled(await this.ofContract.removeWithContracts([id]));
  }

  override async removeMany(ids: number[]): Promise<Map<number, Outcome<unknown>>> {
    const outcomes = await inHalves(this.db, ids, (some) => this.ofContract.removeWithContracts(some));
    return new Map(ids.map((id, index) => [id, outcomes[index] as Outcome<unknown>]));
  }

  labelOf({ reference, title }: ImportBody): string {
    return [reference, title].filter((text) => typeof text === 'string').join(' ');
  }

  /** Subscriptions of the file are added to those the contract has, or change the one they are. */
  override changes(body: ImportBody, stored: StoredRecord): ImportBody {
    const { subscriptions: told, ...own } = body;
    const changes = super.changes(this.files.ofStored(own, stored), stored);
    if (!Array.isArray(told)) return changes;
    const held = stored['subscriptions'] as SubscriptionOut[];
    const subscriptions = told.map((each) => {
      const one = storedFor(each, held);
      return one ? { ...mergedSubscription(each, one), id: one.id } : each;
    });
    const changed = subscriptions.some((each) => !isSame(each, heldAs(each, held)));
    return changed ? { ...changes, subscriptions } : changes;
  }

  /** What was written of subscriptions, and what stood there before, to be put back where it still stands. */
  override before(changes: ImportBody, stored: StoredRecord): ImportBody {
    const { subscriptions = [], ...own } = changes;
    const held = stored['subscriptions'] as SubscriptionOut[];
    const undone = (subscriptions as SubscriptionOfFile[])
      .filter((each) => !isSame(each, heldAs(each, held)))
      .map((became) => {
        const one = heldAs(became, held);
        return { became, was: one && super.before({ ...became }, { ...one }) };
      });
    return { ...super.before(own, stored), ...(undone.length > 0 && { undone }) };
  }

  private async createChecked(
    all: { contract: ContractWithSubscriptions; drafted: SubscriptionDraft[] }[],
  ): Promise<Outcome<number>[]> {
    const outcomes = await this.files.createMany(all.map(({ contract }) => contract));
    const drafts = outcomes.flatMap(({ made: contractId }, index) =>
      contractId === undefined ? [] : (all[index]?.drafted ?? []).map((draft) => ({ ...draft, contractId })),
    );
    if (drafts.length > 0) await this.subscriptions.insert(drafts);
    return outcomes;
  }
}

function heldAs({ id }: { id?: number }, held: SubscriptionOut[]): SubscriptionOut | undefined {
  return held.find((each) => each.id === id);
}

/** A subscription begins with its contract unless its row says when. */
function startingWith(row: ImportValues, startsOn: unknown): ImportValues {
  const isTold = Object.keys(row).length > 0 && startsOn !== undefined;
  return isTold ? { [`${VERSION}startsOn`]: startsOn, ...row } : row;
}
