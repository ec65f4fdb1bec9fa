import { refusalIn } from './constraints.js';
import type { Db } from './db.js';
import type { TerrilError } from './errors.js';

/** What became of one of many: what was made of it, or why a rule refuses it. */
export type Outcome<T> = { made: T; refusal?: undefined } | { made?: undefined; refusal: TerrilError };

/** What `work` gives, or the refusal it throws; a fault goes on. */
export function outcomeOf<T>(work: () => T): Outcome<T> {
  try {
    return { made: work() };
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    return { refusal };
  }
}

/** What `work` gives; a refusal, of the database too, undoes it alone within the transaction at hand. */
export async function attempt<T>(db: Db, work: () => Promise<T>): Promise<Outcome<T>> {
  await db.query('savepoint attempt');
  try {
    const made = await work();
    await db.query('release savepoint attempt');
    return { made };
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    await db.query('rollback to savepoint attempt');
    await db.query('release savepoint attempt');
    return { refusal };
  }
}

/** What becomes of each of `items`, one after the other: a refusal undoes its own alone. */
export async function attemptEach<Item, T>(
  db: Db,
  items: Item[],
  work: (item: Item) => Promise<T>,
): Promise<Outcome<T>[]> {
  const outcomes: Outcome<T>[] = [];
  for (const item of items) outcomes.push(await attempt(db, () => work(item)));
  return outcomes;
}

/** What was made of the only one. @throws TerrilError its refusal */
export function settled<T>([outcome]: Outcome<T>[]): T {
  if (!outcome) throw new Error('Nothing was to be made.');
  if (outcome.refusal) throw outcome.refusal;
  return outcome.made;
}

/**
 * What becomes of `all` when `make` does at once those that nothing refuses, in the order of `all`.
 * @param make answers in the order of what it is given
 */
export function madeOf<Draft, T>(
  all: Outcome<Draft>[],
  make: (drafts: Draft[]) => Promise<T[]>,
): Promise<Outcome<T>[]> {
  return triedOf(all, async (drafts) => (await make(drafts)).map((made) => ({ made })));
}

/** As `madeOf`, where `make` may refuse some of those it is given. */
export async function triedOf<Draft, T>(
  all: Outcome<Draft>[],
  make: (drafts: Draft[]) => Promise<Outcome<T>[]>,
): Promise<Outcome<T>[]> {
  const drafts = all.flatMap((each) => (each.refusal ? [] : [each.made as Draft]));
  const outcomes = (drafts.length > 0 ? await make(drafts) : []).values();
  return all.map((each) => (each.refusal ? each : (outcomes.next().value as Outcome<T>)));
}

/**
 * What becomes of `items` when `work` does them at once; when the database refuses, which says of none of them in
 * particular, in halves.
 */
export async function inHalves<Item, T>(
  db: Db,
  items: Item[],
  work: (some: Item[]) => Promise<Outcome<T>[]>,
): Promise<Outcome<T>[]> {
  if (items.length === 0) return [];
  const { made, refusal } = await attempt(db, () => work(items));
  if (made) return made;
  if (items.length === 1) return [{ refusal: refusal as TerrilError }];
  const half = Math.ceil(items.length / 2);
  return [...(await inHalves(db, items.slice(0, half), work)), ...(await inHalves(db, items.slice(half), work))];
}
