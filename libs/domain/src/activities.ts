import type { CalendarDate } from './dates.js';

/** What passes between the cooperative and those it knows, or has to be done for them. */
export const ACTIVITY_KINDS = ['call', 'email', 'meeting', 'visit', 'task', 'note', 'event'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const ACTIVITY_STATES = ['planned', 'done', 'cancelled'] as const;
export type ActivityState = (typeof ACTIVITY_STATES)[number];

/** What came of an activity, of whatever kind: each kind has some of them. */
export const ACTIVITY_OUTCOMES = [
  'reached',
  'messageLeft',
  'noAnswer',
  'answered',
  'held',
  'absent',
  'postponed',
] as const;
export type ActivityOutcome = (typeof ACTIVITY_OUTCOMES)[number];

const GATHERING: readonly ActivityOutcome[] = ['held', 'absent', 'postponed'];
const OUTCOMES: Record<ActivityKind, readonly ActivityOutcome[]> = {
  call: ['reached', 'messageLeft', 'noAnswer'],
  email: ['answered', 'noAnswer'],
  meeting: GATHERING,
  visit: GATHERING,
  task: [],
  note: [],
  event: GATHERING,
};

/** What may come of an activity of this kind; nothing of a task or a note. */
export const outcomesOf = (kind: ActivityKind): readonly ActivityOutcome[] => OUTCOMES[kind];

/** Kinds that people come together for: they were held on their day, whenever that is told. */
const takesPlace = (kind: ActivityKind): boolean => OUTCOMES[kind] === GATHERING;

/** The records an activity may be about, beside its organization and its participants. */
export const ACTIVITY_SUBJECTS = ['contracts', 'subscriptions', 'invoices', 'opportunities'] as const;
export type ActivitySubject = (typeof ACTIVITY_SUBJECTS)[number];

/** Minutes; 30 days. */
export const LONGEST_ACTIVITY = 43_200;

/** What a new activity is, unless told: a task, and what stands on a day to come, is still to be done. */
export function usualState(kind: ActivityKind, day: CalendarDate | null, today: CalendarDate): ActivityState {
  const isToCome = kind === 'task' || (kind !== 'note' && day !== null && day > today);
  return isToCome ? 'planned' : 'done';
}

/**
 * The day an activity that becomes done was done on, unless told. What is recorded afterwards was done on its day, and so
 * was what people came together for; else it is done today, however long it was due.
 */
export function doneDay(
  { kind, day, isNew }: { kind: ActivityKind; day: CalendarDate | null; isNew: boolean },
  today: CalendarDate,
): CalendarDate {
  return day !== null && day <= today && (isNew || takesPlace(kind)) ? day : today;
}

const LONGEST_SUBJECT = 80;

/** What an activity is called that was given no subject: the beginning of what it says, cut between words; else `word`. */
export function subjectFrom(body: string | null | undefined, word: string): string {
  const line = (body ?? '').trim().split('\n')[0]?.trim() ?? '';
  if (line === '') return word;
  if (line.length <= LONGEST_SUBJECT) return line;
  const cut = line.slice(0, LONGEST_SUBJECT);
  const atWord = cut.lastIndexOf(' ');
  return `${cut.slice(0, atWord > 0 ? atWord : LONGEST_SUBJECT).trimEnd()}…`;
}
