import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { drafted, lockedChanges, madeAmong, type RecordChange } from '../../core/locked-changes.js';
import { madeOf, type Outcome } from '../../core/outcome.js';
import { assignSent } from '../../core/save.js';
import { saveOwnedOfMany } from '../../core/save-owned.js';
import { updateRows } from '../../core/update-rows.js';
import { changedValues, heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { catalogServices } from '../catalog-services.js';
import { knownContracts, UNKNOWN_CONTRACT } from './known-contracts.js';
import { ownCycle } from './new-subscriptions.js';
import { PriceVersion } from './price-version.entity.js';
import { pricedVersions } from './price-versions.js';
import type { SubscriptionUpdate } from './subscription.dto.js';
import { Subscription } from './subscription.entity.js';

export const SUBSCRIPTION = { fr: 'Abonnement', en: 'Subscription' };

export type SubscriptionChange = RecordChange<SubscriptionUpdate>;

/**
 * Changes many different subscriptions at once, in a handful of statements: the version of each afterwards, or why a
 * rule refuses it; with the contracts that they are, or were, of.
 * @param now when it is done: a change of the prices alone must also make older copies stale
 * @param current as for `lockedChanges`
 */
export async function changeSubscriptions(
  db: Db,
  all: SubscriptionChange[],
  now: Date,
  current: (id: number) => Promise<unknown>,
): Promise<{ outcomes: Outcome<number>[]; contractIds: number[] }> {
  const locked = await lockedChanges(db, Subscription, all, SUBSCRIPTION, current);
  const sent = all.map(({ fields }) => fields);
  const customFields = sent.some(({ customValues }) => customValues) ? await heldCustomFields(db, 'subscriptions') : [];
  const catalog = await catalogServices(
    db,
    sent.filter(({ serviceId }) => serviceId !== undefined),
  );
  const contracts = await knownContracts(db, [
    ...sent.flatMap(({ contractId }) => contractId ?? []),
    ...madeAmong(locked).map(({ before }) => before.contractId),
  ]);
  const pricesOf = await storedPrices(
    db,
    all.flatMap(({ id, fields }) => (fields.versions ? [] : [id])),
  );
  const drafts = drafted(locked, ({ before, fields }) => {
    const { version: _, versions: told, customValues: values, ...changes } = fields;
    const customValues = values && changedValues(customFields, values, before.customValues);
    if (changes.serviceId !== undefined) catalog.idOf(changes);
    const after = assignSent(db.repository(Subscription).create(before), { ...changes, customValues, updatedAt: now });
    assignSent(after, ownCycle(after));
    const versions = pricedVersions(told ?? pricesOf(before.id), { unit: after.periodUnit, count: after.periodCount });
    if (!contracts.has(after.contractId)) throw UNKNOWN_CONTRACT;
    // It spans its versions, and these hold the price per month of its period.
    after.startsOn = versions.at(0)?.startsOn ?? after.startsOn;
    after.endsOn = versions.at(-1)?.endsOn ?? null;
    return { before, after, versions };
  });
  const outcomes = await madeOf(drafts, async (some) => {
    const written = await updateRows(db, Subscription, some);
    const owners = some.map(({ after: { id: subscriptionId }, versions }) => ({
      ownerId: subscriptionId,
      wanted: versions.map((version) => ({ ...version, subscriptionId })),
    }));
    await saveOwnedOfMany(db, PriceVersion, 'subscriptionId', owners, [
      (stored, row) => stored.startsOn === row.startsOn,
    ]);
    return written;
  });
  const contractIds = madeAmong(drafts).flatMap(({ before, after }) => [before.contractId, after.contractId]);
  return { outcomes, contractIds };
}

async function storedPrices(db: Db, subscriptionIds: number[]): Promise<(subscriptionId: number) => PriceVersion[]> {
  const byId = new Map<number, PriceVersion[]>(subscriptionIds.map((id) => [id, []]));
  const where = { subscriptionId: In(subscriptionIds) };
  const versions =
    subscriptionIds.length === 0 ? [] : await db.repository(PriceVersion).find({ where, order: { startsOn: 'ASC' } });
  for (const version of versions) byId.get(version.subscriptionId)?.push(version);
  return (id) => byId.get(id) ?? [];
}
