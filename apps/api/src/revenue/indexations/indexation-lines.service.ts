import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, NotFound } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { type Repriced, SubscriptionPricesService } from '../subscriptions/subscription-prices.service.js';
import { indexed, type Subscribed, unindexed } from './drafted-lines.js';
import type { IndexationDone, IndexationLineOut, IndexationLineQuery } from './indexation.dto.js';
import { Indexation } from './indexation.entity.js';
import { IndexationLettersService } from './indexation-letters.service.js';
import { IndexationLine } from './indexation-line.entity.js';
import { INDEXATION } from './indexations.service.js';

/** The lines of an indexation: looked at, left out, written into the prices, and taken back. */
@Injectable()
export class IndexationLinesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly prices: SubscriptionPricesService,
    private readonly letters: IndexationLettersService,
  ) {}

  async list(indexationId: number, query: IndexationLineQuery): Promise<Page<IndexationLineOut>> {
    const builder = this.db
      .repository(IndexationLine)
      .createQueryBuilder('line')
      .leftJoinAndSelect('line.subscription', 'subscription')
      .leftJoinAndSelect('subscription.contract', 'contract')
      .leftJoinAndSelect('contract.organization', 'organization')
      .where('line.indexation_id = :indexationId', { indexationId });
    const { data, ...whole } = await listPage(builder, query, RULES);
    return { data: data.map(shown), ...whole };
  }

  /** Leaves a line out, or takes it back in. @throws NotFound; Conflict once the indexation is applied */
  choose(indexationId: number, lineId: number, isExcluded: boolean): Promise<void> {
    return this.db.transaction(async () => {
      await this.locked(indexationId, ['draft']);
      const lines = this.db.repository(IndexationLine);
      const { affected } = await lines.update({ id: lineId, indexationId }, { isExcluded });
      if (!affected) throw new NotFound({ fr: 'Ligne', en: 'Line' }, lineId);
      await this.letters.forgetOpen(indexationId);
    });
  }

  /**
   * Writes the new prices, each from its day; a subscription whose price is no longer that of the draft is left as it is.
   * @throws NotFound; Conflict unless it is in preparation
   */
  apply(indexationId: number): Promise<IndexationDone> {
    return this.db.transaction(async () => {
      await this.locked(indexationId, ['draft']);
      const done = await this.rewrite(indexationId, indexed);
      await this.settle(indexationId, { state: 'applied', appliedAt: this.clock.now() });
      // Letters prepared before announce prices that are not in force.
      if (done.held > 0) await this.letters.forgetOpen(indexationId);
      return done;
    });
  }

  /**
   * Takes the new prices back; a subscription that was invoiced from that day on, or whose price changed since, is left
   * as it is. @throws NotFound; Conflict unless it is applied
   */
  revert(indexationId: number): Promise<IndexationDone> {
    return this.db.transaction(async () => {
      await this.locked(indexationId, ['applied']);
      const billed = await this.billed(indexationId);
      const done = await this.rewrite(indexationId, (subscription, line) =>
        billed.has(subscription.id) ? undefined : unindexed(subscription, line),
      );
      await this.settle(indexationId, { state: 'reverted' });
      await this.letters.forgetOpen(indexationId);
      return done;
    });
  }

  private async rewrite(
    indexationId: number,
    made: (subscription: Subscribed, line: IndexationLine) => Repriced['versions'] | undefined,
  ): Promise<IndexationDone> {
    const lines = await this.db.repository(IndexationLine).findBy({ indexationId, isExcluded: false });
    const lineOf = new Map(lines.map((line) => [line.subscriptionId, line]));
    const subscriptions = await this.prices.locked([...lineOf.keys()]);
    const repriced = subscriptions.flatMap((subscription) => {
      const line = lineOf.get(subscription.id);
      const versions = line && made(subscription, line);
      return versions ? [{ subscription, versions }] : [];
    });
    await this.prices.rewrite(repriced);
    return { done: repriced.length, held: lines.length - repriced.length };
  }

  /** Subscriptions of which days at the new price are on an invoice. */
  private async billed(indexationId: number): Promise<Set<number>> {
    const rows = await this.db.query<{ id: number }>(
      `select distinct line.subscription_id as id
       from indexation_lines line
       join invoice_lines billed on billed.subscription_id = line.subscription_id
         and billed.period_ends_on >= line.starts_on
       where line.indexation_id = $1`,
      [indexationId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  private async locked(id: number, states: Indexation['state'][]): Promise<Indexation> {
    const found = await this.db.repository(Indexation).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound(INDEXATION, id);
    if (!states.includes(found.state)) throw new Conflict('wrong_state', WRONG_STATE);
    return found;
  }

  private async settle(id: number, changes: Partial<Pick<Indexation, 'state' | 'appliedAt'>>): Promise<void> {
    await this.db.repository(Indexation).update(id, changes);
  }
}

function shown({ id, subscriptionId, subscription, ...line }: IndexationLine): IndexationLineOut {
  const { startsOn, oldPrice, newPrice, yearlyEffect, isExcluded } = line;
  const { organization } = subscription.contract;
  return {
    id,
    subscriptionId,
    service: subscription.service,
    organizationId: organization.id,
    organizationName: organization.name,
    startsOn,
    oldPrice,
    newPrice,
    yearlyEffect,
    isExcluded,
  };
}

const RULES: ListRules<IndexationLineQuery> = {
  sorts: { organization: 'organization.name', yearlyEffect: 'line.yearlyEffect', startsOn: 'line.startsOn' },
  defaultSort: 'organization',
  filters: { isExcluded: 'line.is_excluded = :isExcluded' },
  search: (word) => `fold(subscription.service || ' ' || organization.name) like ${word}`,
  sums: { yearlyEffect: 'sum(line.yearly_effect)' },
};

const WRONG_STATE = { fr: 'L’indexation n’en est pas là.', en: 'The indexation is not at this point.' };
