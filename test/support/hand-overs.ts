import {
  addDays,
  dayBefore,
  heldParts,
  type OpenSpan,
  type SubscriptionHistory,
  type UserRecords,
} from '@terril/domain';
import fc from 'fast-check';
import type { Db } from '../../apps/api/src/core/db.js';

/** Random hand-overs of contracts between the organizations of a random past, and what each of these holds by them. */

/** The days of the hand-overs of a contract, in order, and whom it goes to: any number, taken among the organizations. */
export type HandOvers = { on: string; to: number }[];

/** A contract most often stays where it is. */
export const someHandOvers = (anyDay: fc.Arbitrary<string>): fc.Arbitrary<HandOvers> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<HandOvers>([]) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(fc.record({ on: anyDay, to: fc.nat(11) }), {
          minLength: 1,
          maxLength: 3,
          selector: ({ on }) => on,
        })
        .map((handOvers) => handOvers.toSorted((one, other) => (one.on < other.on ? -1 : 1))),
    },
  );

/** Who holds a contract of the organization `first`, of `count`, from when to when. */
export function tenuresOf(handOvers: HandOvers, first: number, count: number): { holder: number; held: OpenSpan }[] {
  const holders = [first, ...handOvers.map(({ to }) => to % count)];
  return holders.map((holder, index) => {
    const [since, until] = [handOvers[index - 1], handOvers[index]];
    return { holder, held: { startsOn: since?.on ?? null, endsOn: until ? dayBefore(until.on) : null } };
  });
}

/** Of all subscriptions, by the organization that signed them: what each organization holds. */
export function heldByEach<Sold extends SubscriptionHistory & { handOvers: HandOvers }>(histories: Sold[][]): Sold[][] {
  const all = histories.map((): Sold[] => []);
  for (const [first, subscriptions] of histories.entries()) {
    for (const sold of subscriptions) {
      for (const { holder, held } of tenuresOf(sold.handOvers, first, histories.length)) {
        all[holder]?.push({ ...sold, held });
      }
    }
  }
  return all;
}

type Contracts = (UserRecords['contracts'][number] & {
  handOvers: HandOvers;
  subscriptions: Omit<UserRecords['subscriptions'][number], 'stage'>[];
})[];

/** The contracts and subscriptions that each organization holds, as libs/domain reads them. */
export function recordsHeld(histories: { contracts: Contracts }[]): Pick<UserRecords, 'contracts' | 'subscriptions'>[] {
  const all = histories.map((): Pick<UserRecords, 'contracts' | 'subscriptions'> => ({
    contracts: [],
    subscriptions: [],
  }));
  for (const [first, { contracts }] of histories.entries()) {
    for (const { handOvers, subscriptions, ...contract } of contracts) {
      for (const { holder, held } of tenuresOf(handOvers, first, histories.length)) {
        all[holder]?.contracts.push(...heldParts([contract], held));
        for (const subscription of subscriptions) {
          for (const part of heldParts([{ ...subscription, stage: contract.stage }], held)) {
            all[holder]?.subscriptions.push({ ...part, isHandedOver: part.endsOn !== subscription.endsOn });
          }
        }
      }
    }
  }
  return all;
}

/** Writes who held these contracts before their last hand-over. */
export async function writeHolders(
  db: Db,
  organizationIds: number[],
  contracts: { id: number | undefined; first: number; handOvers: HandOvers }[],
): Promise<void> {
  const rows = contracts.flatMap(({ id, first, handOvers }) =>
    tenuresOf(handOvers, first, organizationIds.length).map(({ holder, held }) => ({
      contract: id,
      organization: organizationIds[holder],
      from: held.startsOn,
      before: held.endsOn && addDays(held.endsOn, 1),
    })),
  );
  await db.query(
    `with told as (
       select (r->>'contract')::int as contract, (r->>'organization')::int as organization, (r->>'from')::date as starts_on,
         (r->>'before')::date as ends_before
       from jsonb_array_elements($1) r
     ), earlier as (
       insert into contract_holders (contract_id, organization_id, starts_on, ends_before)
       select contract, organization, starts_on, ends_before from told where ends_before is not null
     )
     update contracts set organization_id = told.organization from told
     where contracts.id = told.contract and told.ends_before is null`,
    [JSON.stringify(rows)],
  );
}
