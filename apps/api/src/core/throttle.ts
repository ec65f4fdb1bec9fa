import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { TooManyTries } from './errors.js';

const TABLE = 'login_tries';

export interface ThrottleOptions {
  /** What is counted. */
  keyPrefix: string;
  /** How many in so many seconds. */
  points: number;
  duration: number;
}

/** Counts tries in the database, for all processes that serve. Its keys hold at most 200 characters. */
export function throttleIn(source: DataSource, options: ThrottleOptions): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: source,
    storeType: 'typeorm',
    tableName: TABLE,
    tableCreated: true,
    clearExpiredByTimeout: false,
    ...options,
  });
}

/** Counts one try under each key. @throws TooManyTries when one of them had its number */
export async function countTry(...tries: [RateLimiterPostgres, key: string][]): Promise<void> {
  try {
    await Promise.all(tries.map(([limiter, key]) => limiter.consume(key)));
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new TooManyTries(Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}

/** Forgets the counts that are over. */
export async function sweepTries(source: DataSource): Promise<void> {
  await source.query(`delete from ${TABLE} where expire < $1`, [Date.now()]);
}
