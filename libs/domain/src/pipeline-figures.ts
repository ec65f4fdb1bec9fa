import { Big } from 'big.js';
import { type CalendarDate, daysIn } from './dates.js';
import type { FiscalYear } from './fiscal-year.js';
import { type Decimal, roundHalfUp } from './money.js';
import type { StageOutcome } from './opportunities.js';

/**
 * What of a yearly amount falls in the fiscal year of the day it starts on: pro rata by days, that day and the last of
 * the year included, half-up to 2 decimals (DOMAIN.md, Forecast of the year's result).
 */
export function untilYearEnd(yearly: Decimal, startsOn: CalendarDate, { from, to }: FiscalYear): Decimal {
  const left = daysIn({ startsOn, endsOn: to });
  return roundHalfUp(
    Big(yearly)
      .times(left)
      .div(daysIn({ startsOn: from, endsOn: to })),
  );
}

/** Where an opportunity goes when it leaves a stage: on, out, or back (also to another pipeline). */
export const PASSAGES = ['onward', 'lost', 'back'] as const;
export type Passage = (typeof PASSAGES)[number];

interface StagePlace {
  pipelineId: number;
  position: number;
  outcome: StageOutcome;
}

/** What going from a stage to `next` is: won or further in the same pipeline is onward. */
export function passageTo(stage: StagePlace, next: StagePlace): Passage {
  if (next.outcome === 'lost') return 'lost';
  if (next.outcome === 'won') return 'onward';
  return next.pipelineId === stage.pipelineId && next.position > stage.position ? 'onward' : 'back';
}
