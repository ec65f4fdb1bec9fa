import { type CalendarDate, withTrial } from '@terril/domain';
import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import { type Outcome, outcomeOf } from '../../core/outcome.js';
import { createdValues, heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { catalogServices } from '../catalog-services.js';
import { PriceVersion } from './price-version.entity.js';
import { type PricedVersion, pricedVersions } from './price-versions.js';
import type { PriceVersionFields, SubscriptionCreate } from './subscription.dto.js';
import { Subscription } from './subscription.entity.js';

/** A subscription of a contract that may not be there yet. */
export type NewSubscription = Omit<SubscriptionCreate, 'contractId'>;

/** A subscription that breaks no rule, ready to be stored. */
export interface SubscriptionDraft {
  columns: Partial<Subscription>;
  versions: PricedVersion[];
}

/**
 * What is to be stored of each, or the rule it breaks: it spans its versions, and these hold the price per month of its
 * period.
 */
export async function subscriptionDrafts(db: Db, all: NewSubscription[]): Promise<Outcome<SubscriptionDraft>[]> {
  const customFields = await heldCustomFields(db, 'subscriptions');
  const taken = await takenReferences(db, all);
  const catalog = await catalogServices(db, all);
  return all.map(({ versions: fields, freeUntil, customValues: sent, ...told }) =>
    outcomeOf(() => {
      const { periodCount = 1, alignment = 'anniversary', ...columns } = told;
      const period = { unit: columns.periodUnit, count: periodCount };
      const priced = pricedVersions(fields, period);
      const versions = freeUntil ? pricedVersions(offered(priced, freeUntil), period) : priced;
      if (taken.has(columns.externalReference)) throw TAKEN;
      return {
        columns: {
          ...columns,
          ...ownCycle(columns),
          alignment,
          serviceId: catalog.idOf(columns),
          periodCount,
          customValues: createdValues(customFields, sent),
          startsOn: versions.at(0)?.startsOn,
          endsOn: versions.at(-1)?.endsOn ?? null,
        },
        versions,
      };
    }),
  );
}

/** The first days of a subscription offered, as a trial. @throws RuleBroken on `freeUntil` when it starts later */
function offered(versions: PricedVersion[], freeUntil: CalendarDate): PriceVersionFields[] {
  const on = versions.at(0)?.startsOn;
  if (on === undefined || freeUntil < on) throw FREE_BEFORE_START;
  return withTrial(versions, { on, until: freeUntil });
}

/** Stores subscriptions with their versions, in two statements; their ids in the same order. */
export async function insertSubscriptions(
  db: Db,
  drafts: (SubscriptionDraft & { contractId: number })[],
): Promise<number[]> {
  const ids = await insertMany(
    db,
    Subscription,
    drafts.map(({ columns, contractId }) => ({ ...columns, contractId })),
  );
  const versions = drafts.flatMap((draft, index) =>
    draft.versions.map((version) => ({ ...version, subscriptionId: ids[index] })),
  );
  await insertMany(db, PriceVersion, versions);
  return ids;
}

/** A cycle is so many units, one unless told; without a unit there is none. */
export function ownCycle({
  cycleUnit = null,
  cycleCount,
}: Pick<NewSubscription, 'cycleUnit' | 'cycleCount'>): Pick<Subscription, 'cycleUnit' | 'cycleCount'> {
  return { cycleUnit, cycleCount: cycleUnit === null ? null : (cycleCount ?? 1) };
}

async function takenReferences(db: Db, all: NewSubscription[]): Promise<Set<unknown>> {
  const references = all.map(({ externalReference }) => externalReference).filter((text) => text != null);
  if (references.length === 0) return new Set();
  const found = await db
    .repository(Subscription)
    .find({ select: { id: true, externalReference: true }, where: { externalReference: In(references) } });
  return new Set(found.map(({ externalReference }) => externalReference));
}

const FREE_BEFORE_START = RuleBroken.on('freeUntil', 'before_start', {
  fr: 'L’abonnement commence après ce jour.',
  en: 'The subscription starts after that day.',
});
const TAKEN = RuleBroken.on('externalReference', 'taken_reference', {
  fr: 'Un autre abonnement porte cette référence externe.',
  en: 'Another subscription has this external reference.',
});
