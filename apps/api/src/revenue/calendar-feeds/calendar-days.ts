import { addMonths, type CalendarDate } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';

/** How far the calendar goes, in months. */
const PAST = 3;
const FUTURE = 24;

/** The days that a calendar shows. */
export function calendarSpan(today: CalendarDate): { from: CalendarDate; to: CalendarDate } {
  return { from: addMonths(today, -PAST), to: addMonths(today, FUTURE) };
}

/** Something that lasts from a day to a day, both included. */
export interface CalendarEntry {
  /** The same as long as it is the same thing. */
  id: string;
  contractId: number;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  title: string;
}

export interface FixedTerm {
  id: number;
  reference: string;
  organizationName: string;
  endsOn: CalendarDate;
}

/** Signed contracts with a known end on these days. */
export function fixedTerms(db: Db, { from, to }: { from: CalendarDate; to: CalendarDate }): Promise<FixedTerm[]> {
  return db.query(
    `select contract.id, contract.reference, organization.name as "organizationName",
       (contract.ends_before - 1)::text as "endsOn"
     from contracts contract join organizations organization on organization.id = contract.organization_id
     where contract.stage = 'signed' and contract.ends_before > $1::date and contract.ends_before <= $2::date + 1
     order by contract.ends_before, contract.id`,
    [from, to],
  );
}

interface Renewal {
  /** Of the contract. */
  id: number;
  reference: string;
  organizationName: string;
  termEndsOn: CalendarDate;
  lastDayToRefuse: CalendarDate;
  noticeFrom: CalendarDate;
  noticeUntil: CalendarDate;
  /** Of the notice. */
  sentOn: CalendarDate | null;
}

/** What a renewal puts into a calendar: the window of its notice while none was sent, the last day to refuse, the end of the term. */
export function entriesOfRenewal(renewal: Renewal, language: Language): CalendarEntry[] {
  const { id: contractId, termEndsOn, lastDayToRefuse, noticeFrom, noticeUntil, sentOn } = renewal;
  const words = WORDS[language];
  const entry = (kind: keyof typeof words, startsOn: CalendarDate, endsOn: CalendarDate): CalendarEntry => ({
    id: `contract-${contractId}-${termEndsOn}-${kind}`,
    contractId,
    startsOn,
    endsOn,
    title: `${words[kind]} · ${renewal.reference} · ${renewal.organizationName}`,
  });
  return [
    ...(sentOn === null ? [entry('notice', noticeFrom, noticeUntil)] : []),
    entry('refuse', lastDayToRefuse, lastDayToRefuse),
    entry('renews', termEndsOn, termEndsOn),
  ];
}

export function entryOfFixedTerm(
  { id, reference, organizationName, endsOn }: FixedTerm,
  language: Language,
): CalendarEntry {
  return {
    id: `contract-${id}-${endsOn}-end`,
    contractId: id,
    startsOn: endsOn,
    endsOn,
    title: `${WORDS[language].end} · ${reference} · ${organizationName}`,
  };
}

const WORDS = {
  fr: {
    notice: 'Avis à envoyer',
    refuse: 'Dernier jour pour refuser',
    renews: 'Fin de période, reconduction le lendemain',
    end: 'Fin du contrat',
  },
  en: {
    notice: 'Notice to send',
    refuse: 'Last day to refuse',
    renews: 'End of the term, renewed the day after',
    end: 'End of the contract',
  },
};
