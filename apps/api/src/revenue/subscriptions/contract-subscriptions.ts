import { Injectable } from '@nestjs/common';
import { Conflict } from '../../core/errors.js';
import { isSame } from '../../core/import-target.js';
import { settled } from '../../core/outcome.js';
import { ContractsService } from '../contracts/contracts.service.js';
import type { SubscriptionOfFile } from './contract-import.dto.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** What an import wrote of a subscription, and what it was before; one that was added was nothing. */
export interface UndoneSubscription {
  became: SubscriptionOfFile;
  was?: object;
}

/** The subscriptions of one contract, as an import that knows it already writes them and undoes what it wrote. */
@Injectable()
export class ContractSubscriptions {
  constructor(
    private readonly contracts: ContractsService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** Changes those with an id that say something else, and adds the others. @throws RuleBroken */
  async write(contractId: number, all: SubscriptionOfFile[]): Promise<void> {
    if (all.length === 0) return;
    const held = await this.subscriptions.ofContracts([contractId]);
    for (const told of all) {
      const { id, ...fields } = told;
      const stored = held.find((each) => each.id === id);
      if (!stored) settled(await this.subscriptions.createMany([{ ...fields, contractId }]));
      else if (!isSame(told, stored)) {
        await this.subscriptions.update(stored.id, { ...fields, version: stored.version });
      }
    }
  }

  /** @throws Conflict on one that is no more what the import made of it */
  async undo(contractId: number, all: UndoneSubscription[]): Promise<void> {
    if (all.length === 0) return;
    const held = await this.subscriptions.ofContracts([contractId]);
    for (const { became, was } of all) {
      const stored = held.find((each) => (became.id === undefined || became.id === each.id) && isSame(became, each));
      if (!stored) throw CHANGED;
      if (was) await this.subscriptions.update(stored.id, { ...was, version: stored.version });
      else await this.subscriptions.remove(stored.id);
    }
  }

  /** To the trash, subscriptions first. @throws Conflict on one that was changed since, or came later, or is invoiced */
  async removeWithContract(id: number): Promise<void> {
    const { createdAt } = await this.contracts.get(id);
    for (const each of await this.subscriptions.ofContracts([id])) {
      // What one import wrote has the instant of its transaction.
      if (each.version !== 1 || each.createdAt.getTime() !== createdAt.getTime()) throw CHANGED;
      await this.subscriptions.remove(each.id);
    }
    await this.contracts.remove(id);
  }
}

const CHANGED = new Conflict('changed_since', {
  fr: 'Un abonnement de ce contrat a été ajouté ou modifié depuis l’import.',
  en: 'A subscription of this contract was added or changed after the import.',
});
