import type { ActivityKind, ActivitySubject } from './activities.js';
import { addDays, type CalendarDate } from './dates.js';
import { nthPeriod, type Period } from './periods.js';
import { isActiveOn } from './spans.js';

/** Where hours of assistance come from: a subscription that includes some each period, a pack that was bought, a gift. */
export const CREDIT_SOURCES = ['allowance', 'pack', 'gift'] as const;
export type CreditSource = (typeof CREDIT_SOURCES)[number];

/** Minutes; 10,000 hours. */
export const LARGEST_CREDIT = 600_000;

/** What time may be rounded up to, in minutes. */
export const COUNTING_STEPS = [1, 5, 10, 15, 30, 60] as const;

/** Kinds that are work for a client unless told otherwise: a note takes no time, an event is for many. */
const CHARGED_KINDS: readonly ActivityKind[] = ['call', 'email', 'meeting', 'visit', 'task'];
/** What is about a sale or a bill is no assistance. */
const UNCHARGED_SUBJECTS: readonly ActivitySubject[] = ['opportunities', 'invoices'];

/** Hours that an organization was granted. */
export interface Credit {
  id: number;
  startsOn: CalendarDate;
  /** The last day included; null = without end. */
  endsOn: CalendarDate | null;
  /** Of each period for an allowance, else in all. */
  minutes: number;
  /** Each activity is counted by the next multiple of so many minutes. */
  step: number;
  subscriptionId: number | null;
  /** What an allowance is made anew each period of; null for hours that are granted once. */
  allowance: { anchor: CalendarDate; period: Period; carriesOver: boolean } | null;
}

/** Hours that may be used on the days from `startsOn` to `endsOn`, both included; null = without end. */
export interface CreditPeriod {
  creditId: number;
  subscriptionId: number | null;
  startsOn: CalendarDate;
  endsOn: CalendarDate | null;
  minutes: number;
  step: number;
}

/** Something done for an organization that took time. */
export interface SpentTime {
  activityId: number;
  day: CalendarDate;
  duration: number;
  kind: ActivityKind;
  aboutType: ActivitySubject | null;
  subscriptionId: number | null;
  /** Whether it is charged, when somebody told; null = by the rule. */
  isCharged: boolean | null;
}

/** Minutes of an activity that a period of a credit pays for; beyond all credit, and to be invoiced, without one. */
export interface CreditUse {
  activityId: number;
  /** The place of the period in those that were given. */
  period: number | null;
  minutes: number;
}

/**
 * The periods of a credit that have begun by `today`. Hours of an allowance belong to the whole period of the subscription,
 * also where it begins or ends within; those carried over may be used until the allowance ends.
 */
export function creditPeriods(credit: Credit, today: CalendarDate): CreditPeriod[] {
  const { id: creditId, subscriptionId, startsOn, endsOn, minutes, step, allowance } = credit;
  const shared = { creditId, subscriptionId, minutes, step };
  if (endsOn !== null && endsOn < startsOn) return [];
  if (!allowance) return startsOn <= today ? [{ ...shared, startsOn, endsOn }] : [];
  const until = endsOn !== null && endsOn < today ? endsOn : today;
  const periods: CreditPeriod[] = [];
  for (let place = 0; ; place++) {
    const period = nthPeriod(allowance.anchor, allowance.period, place);
    if (period.startsOn > until) return periods;
    if (period.endsOn < startsOn) continue;
    const ownEnd = endsOn !== null && endsOn < period.endsOn ? endsOn : period.endsOn;
    periods.push({
      ...shared,
      startsOn: period.startsOn < startsOn ? startsOn : period.startsOn,
      endsOn: allowance.carriesOver ? endsOn : ownEnd,
    });
  }
}

/** The first day after `today` on which a credit gives hours or takes back some; null when nothing is to come. */
export function creditChangesOn(credit: Credit, today: CalendarDate): CalendarDate | null {
  const { startsOn, endsOn, allowance } = credit;
  if (endsOn !== null && endsOn < (startsOn > today ? startsOn : today)) return null;
  if (startsOn > today) return startsOn;
  const over = endsOn === null ? null : addDays(endsOn, 1);
  if (!allowance) return over;
  const last = creditPeriods({ ...credit, allowance: { ...allowance, carriesOver: false } }, today).at(-1);
  return last?.endsOn ? addDays(last.endsOn, 1) : over;
}

/** Minutes as they are counted: the next multiple of `step`. */
export const countedMinutes = (duration: number, step: number): number => Math.ceil(duration / step) * step;

/**
 * Whether time spent is charged: as told, else when it is of a kind that is work for a client, about neither a sale nor a
 * bill, on a day on which the organization has a credit, used up or not.
 */
export function isCharged(time: SpentTime, periods: readonly CreditPeriod[]): boolean {
  if (time.isCharged !== null) return time.isCharged;
  return mayBeCharged(time) && periods.some((period) => isActiveOn(period, time.day));
}

/** The part of `isCharged` that says nothing of credits. */
export const mayBeCharged = ({ kind, aboutType }: Pick<SpentTime, 'kind' | 'aboutType'>): boolean =>
  CHARGED_KINDS.includes(kind) && (aboutType === null || !UNCHARGED_SUBJECTS.includes(aboutType));

const NEVER = '9999-12-31';

/**
 * What pays for the time spent for an organization, in the order it was spent in. Of the periods valid on its day, an
 * activity uses first those of its own subscription, then those that expire first, then those that began first; as many as
 * it takes. It is counted by the step of the first of them, whatever is left of it. What no period has left is beyond credit.
 */
export function creditUses(periods: readonly CreditPeriod[], spent: readonly SpentTime[]): CreditUse[] {
  const left = periods.map(({ minutes }) => minutes);
  const inOrder = spent
    .filter((time) => isCharged(time, periods))
    .toSorted((one, other) => one.day.localeCompare(other.day) || one.activityId - other.activityId);
  return inOrder.flatMap((time) => {
    const places = placesFor(time, periods);
    const first = places[0];
    let rest = countedMinutes(time.duration, (first !== undefined && periods[first]?.step) || 1);
    const uses: CreditUse[] = [];
    for (const place of places) {
      const minutes = Math.min(rest, left[place] ?? 0);
      if (minutes === 0) continue;
      left[place] = (left[place] ?? 0) - minutes;
      rest -= minutes;
      uses.push({ activityId: time.activityId, period: place, minutes });
    }
    if (rest > 0) uses.push({ activityId: time.activityId, period: null, minutes: rest });
    return uses;
  });
}

/** The places of the periods that may pay for it, in the order they are used in. */
function placesFor({ day, subscriptionId }: SpentTime, periods: readonly CreditPeriod[]): number[] {
  const rank = (period: CreditPeriod) => {
    const isOwn = subscriptionId !== null && period.subscriptionId === subscriptionId;
    return `${isOwn ? 0 : 1} ${period.endsOn ?? NEVER} ${period.startsOn}`;
  };
  return periods
    .map((period, place) => ({ period, place }))
    .filter(({ period }) => isActiveOn(period, day))
    .toSorted(
      (one, other) =>
        rank(one.period).localeCompare(rank(other.period)) ||
        one.period.creditId - other.period.creditId ||
        one.place - other.place,
    )
    .map(({ place }) => place);
}

/** The whole percentage of a credit that is used, rounded down: 100 only when nothing is left. Null of nothing. */
export const usedShare = (minutes: number, used: number): number | null =>
  minutes === 0 ? null : Math.floor((used * 100) / minutes);

/** What people are to be told of a credit: 100 when it is used up, the threshold when so much is used, else 0. */
export function alertLevel(minutes: number, used: number, threshold: number): number {
  const share = usedShare(minutes, used) ?? 0;
  if (share >= 100) return 100;
  return share >= threshold ? threshold : 0;
}

/** Minutes as people say them: 90 is '1 h 30', 60 '1 h', 45 '45 min'. */
export function spokenMinutes(minutes: number): string {
  const all = Math.abs(minutes);
  const hours = Math.floor(all / 60);
  const rest = all % 60;
  const sign = minutes < 0 ? '-' : '';
  if (hours === 0) return `${sign}${rest} min`;
  return rest === 0 ? `${sign}${hours} h` : `${sign}${hours} h ${String(rest).padStart(2, '0')}`;
}

const WRITTEN_MINUTES = /^(?:(\d{1,5})(?:[.,](\d{1,2}))?\s*h?|(\d{1,5})\s*[h:]\s*([0-5]\d)|(\d{1,6})\s*min)$/i;

/** Minutes from what somebody wrote: '10', '10 h', '1 h 30', '1:30', '1,5 h', '90 min'; undefined of anything else. */
export function readMinutes(written: string): number | undefined {
  const match = WRITTEN_MINUTES.exec(written.trim());
  if (!match) return undefined;
  const [, hours, hundredths, before, after, minutes] = match;
  if (minutes !== undefined) return Number(minutes);
  if (before !== undefined) return Number(before) * 60 + Number(after);
  return Math.round(Number(`${hours}.${hundredths ?? 0}`) * 60);
}
