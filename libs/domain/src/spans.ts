import type { CalendarDate } from './dates.js';

/** Days from `startsOn` to `endsOn`, both included; without an end when `endsOn` is null. */
export interface Span {
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
}

/** A span that may have no known start: null = since always. */
export interface OpenSpan {
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
}

/** Whether a span includes a day. */
export function isActiveOn({ startsOn, endsOn }: OpenSpan, day: CalendarDate): boolean {
  return (startsOn === null || startsOn <= day) && (endsOn === null || day <= endsOn);
}

/** Whether two spans have a day in common; one that ends before it starts has none. */
export function shareADay(one: OpenSpan, other: OpenSpan): boolean {
  const starts = [one.startsOn, other.startsOn].filter((day) => day !== null).toSorted();
  const ends = [one.endsOn, other.endsOn].filter((day) => day !== null).toSorted();
  const [lastStart, firstEnd] = [starts.at(-1), ends[0]];
  return lastStart === undefined || firstEnd === undefined || lastStart <= firstEnd;
}

/** Orders spans by their first day. */
export function byStart(left: Span, right: Span): number {
  if (left.startsOn === right.startsOn) return 0;
  return left.startsOn < right.startsOn ? -1 : 1;
}

/** The index of the first span that ends before it starts, or undefined. */
export function endsBeforeStart(versions: readonly OpenSpan[]): number | undefined {
  const index = versions.findIndex(({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && endsOn < startsOn);
  return index === -1 ? undefined : index;
}

/** The index of the first span, in order of start, that overlaps an earlier one, or undefined. */
export function overlappingVersions(versions: readonly Span[]): number | undefined {
  const ordered = versions.toSorted(byStart);
  // Up to the first overlap, each span ends before the next starts: comparing neighbours is enough.
  const overlapping = ordered.find((version, position) => {
    const previous = ordered[position - 1];
    return previous !== undefined && isActiveOn(previous, version.startsOn);
  });
  return overlapping && versions.indexOf(overlapping);
}
