import { type CalendarDate, countedYear, referenceOf } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { Settings } from '../../system/settings/settings.entity.js';

/** How many references are looked up at once. */
const BATCH = 100;

/**
 * The next references of the year of `today`, by the pattern of the settings: none that a contract has, nor one of
 * `taken`. The counter stays locked until the caller's transaction ends, so that two creations get two numbers.
 */
export async function nextReferences(
  db: Db,
  count: number,
  taken: Iterable<string>,
  today: CalendarDate,
): Promise<string[]> {
  if (count === 0) return [];
  const { contractReferencePattern: pattern } = await db.repository(Settings).findOneByOrFail({});
  const year = Number(today.slice(0, 4));
  const counter = countedYear(pattern, year);
  const [row] = await db.query<{ last: number }>(
    `insert into contract_numbers as counter (year, last) values ($1, 0)
     on conflict (year) do update set last = counter.last returning last`,
    [counter],
  );
  let last = row?.last ?? 0;
  const used = new Set(taken);
  const given: string[] = [];
  while (given.length < count) {
    const first = last + 1;
    const candidates = Array.from({ length: BATCH }, (_, index) => referenceOf(pattern, year, first + index));
    const found = await db.query<{ reference: string }>('select reference from contracts where reference = any ($1)', [
      candidates,
    ]);
    for (const { reference } of found) used.add(reference);
    for (const reference of candidates) {
      if (given.length === count) break;
      last += 1;
      if (!used.has(reference)) given.push(reference);
    }
  }
  await db.query('update contract_numbers set last = $2 where year = $1', [counter, last]);
  return given;
}
