import { isSigned, type Renewal, type Staged } from './contracts.js';
import { addMonths, type CalendarDate, dayBefore } from './dates.js';
import type { Span } from './spans.js';

/** What a contract says of its end. */
export interface ContractTerm extends Span, Staged {
  renewal: Renewal;
  /** Months of the first term; null = those of each renewal. */
  termMonths: number | null;
  /** Months that a tacit renewal adds; null = those of the first term. */
  renewalMonths: number | null;
  /** Months before the end of a term within which neither party may refuse the renewal any more. */
  noticeMonths: number;
}

/** A term of a contract that renews itself tacitly; every day is included. */
export interface Term {
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  /** To refuse that it renews itself. */
  lastDayToRefuse: CalendarDate;
  /** The client is told that it may refuse (Code de la consommation, L215-1): from 3 months to 1 month before that day. */
  noticeFrom: CalendarDate;
  noticeUntil: CalendarDate;
}

const NOTICE_EARLIEST = 3;
const NOTICE_LATEST = 1;

/**
 * The term that a day is in, of a signed contract that runs on it and renews itself; undefined of any other, and of one whose
 * length is not told. Ends are counted from the start: from 31 January, a month ends on 27 or 28 February, then on 30
 * March.
 */
export function currentTerm(contract: ContractTerm, day: CalendarDate): Term | undefined {
  const { startsOn, endsOn, renewal, termMonths, renewalMonths, noticeMonths } = contract;
  const first = termMonths ?? renewalMonths;
  const each = renewalMonths ?? termMonths;
  if (!isSigned(contract)) return undefined;
  if (renewal !== 'tacit' || endsOn !== null || first === null || each === null || day < startsOn) return undefined;
  let months = 0;
  let next = first;
  while (addMonths(startsOn, next) <= day) {
    months = next;
    next += each;
  }
  const renewsOn = addMonths(startsOn, next);
  const lastDayToRefuse = dayBefore(addMonths(renewsOn, -noticeMonths));
  return {
    startsOn: addMonths(startsOn, months),
    endsOn: dayBefore(renewsOn),
    lastDayToRefuse,
    noticeFrom: addMonths(lastDayToRefuse, -NOTICE_EARLIEST),
    noticeUntil: addMonths(lastDayToRefuse, -NOTICE_LATEST),
  };
}

/** Where the notice of a term stands: sent in time, late or not at all is a risk, as the client may then leave any day. */
export const NOTICE_STATES = ['waiting', 'to_send', 'sent', 'late', 'missed'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** The state, on a day, of the notice of a term; `sentOn` is null while none was sent. */
export function noticeState(
  { noticeFrom, noticeUntil }: Pick<Term, 'noticeFrom' | 'noticeUntil'>,
  sentOn: CalendarDate | null,
  day: CalendarDate,
): NoticeState {
  if (sentOn !== null) return sentOn <= noticeUntil ? 'sent' : 'late';
  if (day < noticeFrom) return 'waiting';
  return day <= noticeUntil ? 'to_send' : 'missed';
}

/** How a notice was sent. */
export const NOTICE_MEANS = ['email', 'letter', 'registered', 'by_hand'] as const;
export type NoticeMeans = (typeof NOTICE_MEANS)[number];
