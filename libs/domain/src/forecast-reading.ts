import { Big } from 'big.js';
import type { CalendarDate } from './dates.js';
import type { FiscalYear } from './fiscal-year.js';
import { type Decimal, roundHalfUp } from './money.js';
import { monthsToCome } from './result-forecast.js';

/** What became of opportunities lately. */
export interface Conversion {
  won: number;
  lost: number;
  /** EUR of those won: once, and of one year. */
  wonAmount: Decimal;
}

export interface StillToSign {
  /** EUR that the result lacks of zero; '0.00' when it lacks nothing. */
  missing: Decimal;
  /** EUR of an opportunity that is won; null when none was. */
  averageWon: Decimal | null;
  /** How many such opportunities are to win, and to propose at the share that is won; null when it cannot be told. */
  toWin: number | null;
  toPropose: number | null;
  /** Months of the year that are not over, that of the day included. */
  monthsLeft: number;
}

/** What is still to sign to reach zero, and what it means in opportunities at the observed share won and average size. */
export function stillToSign(
  result: Decimal,
  { won, lost, wonAmount }: Conversion,
  on: CalendarDate,
  year: FiscalYear,
): StillToSign {
  const missing = Big(result).lt(0) ? Big(result).neg() : Big(0);
  const average = won === 0 || Big(wonAmount).lte(0) ? null : Big(wonAmount).div(won);
  const toWin = average === null ? null : upTo(missing.div(average));
  return {
    missing: roundHalfUp(missing),
    averageWon: average === null ? null : roundHalfUp(average),
    toWin,
    toPropose:
      toWin === null
        ? null
        : upTo(
            Big(toWin)
              .times(won + lost)
              .div(won),
          ),
    monthsLeft: monthsToCome(on, year).length,
  };
}

const upTo = (count: Big): number => count.round(0, Big.roundUp).toNumber();

/** The results between which nobody needs to be told; null = without that end. */
export interface ForecastBand {
  low: Decimal | null;
  high: Decimal | null;
}

export const BAND_STATES = ['below', 'within', 'above'] as const;
export type BandState = (typeof BAND_STATES)[number];

/** Where a forecast stands; both ends are within. */
export function bandState(result: Decimal, { low, high }: ForecastBand): BandState {
  if (low !== null && Big(result).lt(low)) return 'below';
  return high !== null && Big(result).gt(high) ? 'above' : 'within';
}

/** Whether people are to be told: the forecast left the band since the last one that was kept of the year, or crossed it. */
export const isCrossing = (before: BandState | null, now: BandState): boolean => now !== 'within' && now !== before;
