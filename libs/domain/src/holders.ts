import type { CalendarDate } from './dates.js';
import { isActiveOn, type OpenSpan, type Span } from './spans.js';

/** What an organization holds, or held, of a contract that was handed over: the days of it, all unless told. */
export interface Held {
  held?: OpenSpan;
}

export const isHeldOn = ({ held }: Held, day: CalendarDate): boolean => held === undefined || isActiveOn(held, day);

/** The part of each span that falls into what is held; spans that do not are left out. */
export function heldParts<Part extends Span>(spans: readonly Part[], held: OpenSpan | undefined): Part[] {
  if (!held) return [...spans];
  return spans
    .map((span) => ({
      ...span,
      startsOn: held.startsOn !== null && held.startsOn > span.startsOn ? held.startsOn : span.startsOn,
      endsOn: held.endsOn !== null && (span.endsOn === null || held.endsOn < span.endsOn) ? held.endsOn : span.endsOn,
    }))
    .filter(({ startsOn, endsOn }) => endsOn === null || startsOn <= endsOn);
}
