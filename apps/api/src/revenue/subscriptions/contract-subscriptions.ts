import { Injectable } from '@nestjs/common';
import { asTheyCame } from '../../core/as-they-came.js';
import { Db } from '../../core/db.js';
import { Conflict, within } from '../../core/errors.js';
import { isSame } from '../../core/import-target.js';
import { type Outcome, settled } from '../../core/outcome.js';
import { ContractsService } from '../contracts/contracts.service.js';
import type { SubscriptionOfFile } from './contract-import.dto.js';
import { Subscription } from './subscription.entity.js';
import type { SubscriptionOut } from './subscription.dto.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** What an import wrote of a subscription, and what it was before; one that was added was nothing. */
export interface UndoneSubscription {
  became: SubscriptionOfFile;
  was?: object;
}

/** What is told of subscriptions of a contract. */
export interface OfContract<T> {
  contractId: number;
  some: T[];
}

/** The subscriptions of contracts, as an import that knows these already writes them and undoes what it wrote. */
@Injectable()
export class ContractSubscriptions {
  constructor(
    private readonly db: Db,
    private readonly contracts: ContractsService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** Of each contract, changes those with an id that say something else, and adds the others. @throws RuleBroken */
  async write(all: OfContract<SubscriptionOfFile>[]): Promise<void> {
    const held = await this.held(all);
    const told = all.flatMap(({ contractId, some }) => some.map((one, index) => ({ contractId, one, index })));
    const added = told.filter(({ one: { id } }) => id === undefined || !held.has(id));
    const changed = told.flatMap(({ one, index }) => {
      const stored = one.id === undefined ? undefined : held.get(one.id);
      return stored && !isSame(one, stored) ? [{ one, index, stored }] : [];
    });
    const made = await this.subscriptions.createMany(
      added.map(({ contractId, one: { id: _, ...fields } }) => ({ ...fields, contractId })),
    );
    mustBeMade(made, added);
    const written = await this.subscriptions.updateMany(
      changed.map(({ one: { id: _, ...fields }, stored: { id, version } }) => ({ id, fields: { ...fields, version } })),
    );
    mustBeMade(written, changed);
  }

  /** @throws Conflict on one that is no more what the import made of it */
  async undo(all: OfContract<UndoneSubscription>[]): Promise<void> {
    const held = [...(await this.held(all)).values()];
    const undone = all.flatMap(({ contractId, some }) =>
      some.map(({ became, was }) => {
        const stored = held.find(
          (each) =>
            each.contractId === contractId &&
            (became.id === undefined || became.id === each.id) &&
            isSame(became, each),
        );
        if (!stored) throw CHANGED;
        return { stored, was };
      }),
    );
    const before = undone.flatMap(({ stored: { id, version }, was }) =>
      was ? [{ id, fields: { ...was, version } }] : [],
    );
    for (const outcome of await this.subscriptions.updateMany(before)) settled([outcome]);
    const added = undone.flatMap(({ stored, was }) => (was ? [] : [stored.id]));
    if (added.length === 0) return;
    for (const outcome of (await this.subscriptions.removeMany(added)).values()) settled([outcome]);
  }

  private async held(all: OfContract<unknown>[]): Promise<Map<number, SubscriptionOut>> {
    const ids = all.flatMap(({ contractId, some }) => (some.length > 0 ? [contractId] : []));
    const held = ids.length > 0 ? await this.subscriptions.ofContracts(ids) : [];
    return new Map(held.map((each) => [each.id, each]));
  }

  /**
   * To the trash, subscriptions first: of each contract, or why it stays: one of them was changed since, or came later.
   * @throws Conflict on one that is invoiced, of any of them
   */
  async removeWithContracts(ids: number[]): Promise<Outcome<unknown>[]> {
    const contracts = new Map(
      (await this.contracts.createdAtOf(ids)).map((each) => [each.id, each.createdAt.getTime()]),
    );
    const held = await this.subscriptions.ofContracts(ids);
    const touched = held.flatMap(({ id, version }) => (version === 1 ? [] : [id]));
    const undone = await asTheyCame(this.db, Subscription, 'subscriptions', touched);
    // What one import wrote has the instant of its transaction.
    const isOfImport = (each: SubscriptionOut) => each.createdAt.getTime() === contracts.get(each.contractId);
    const others = held.filter((each) => !isOfImport(each) || (each.version !== 1 && !undone.has(each.id)));
    const changed = new Set(others.map(({ contractId }) => contractId));
    const free = ids.filter((id) => !changed.has(id));
    const own = held.filter(({ contractId }) => !changed.has(contractId));
    for (const outcome of (await this.subscriptions.removeMany(own.map(({ id }) => id))).values()) settled([outcome]);
    const removed = await this.contracts.removeMany(free);
    return ids.map((id) => removed.get(id) ?? { refusal: CHANGED });
  }
}

/** @throws the first refusal, by the place of its subscription in the contract: 'subscriptions.1.versions.0.quantity' */
function mustBeMade(outcomes: Outcome<number>[], told: { index: number }[]): void {
  for (const [place, outcome] of outcomes.entries()) {
    within(`subscriptions.${told[place]?.index}`, () => settled([outcome]));
  }
}

const CHANGED = new Conflict('changed_since', {
  fr: 'Un abonnement de ce contrat a été ajouté ou modifié depuis l’import.',
  en: 'A subscription of this contract was added or changed after the import.',
});
