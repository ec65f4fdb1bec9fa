import { isSigned } from './contracts.js';
import type { CalendarDate } from './dates.js';
import { type ContractTerm, currentTerm } from './renewals.js';
import { isSuspension, type PriceVersion } from './recurring-revenue.js';
import { byStart, isActiveOn } from './spans.js';

/** A contract with the day it was signed on; null where that is not told. */
export interface SignedContract extends ContractTerm {
  signedOn: CalendarDate | null;
}

/**
 * Whether a contract was signed by a day, as seen `today`. One without a day of signature was by its start at the latest;
 * before that only a day that is not past can tell.
 */
export function wasSignedBy(contract: SignedContract, day: CalendarDate, today: CalendarDate): boolean {
  if (!isSigned(contract)) return false;
  return contract.signedOn === null ? contract.startsOn <= day || today <= day : contract.signedOn <= day;
}

/**
 * Whether a day knew that a contract ends on another one. It did when that is over, when it was signed for a fixed time,
 * and when it renews itself, a term ends then and the last day to refuse was over. Records do not tell when any other
 * end was decided: it counts as decided later.
 */
function wasEndKnown(contract: ContractTerm, lastDay: CalendarDate, day: CalendarDate): boolean {
  if (lastDay < day || contract.renewal === 'none') return true;
  const term = currentTerm({ ...contract, endsOn: null }, lastDay);
  return term !== undefined && term.endsOn === lastDay && term.lastDayToRefuse < day;
}

/** A contract as known on a day, seen `today`: without an end that counts as decided later. */
export function knownContract(contract: SignedContract, day: CalendarDate, today: CalendarDate): SignedContract {
  const { endsOn } = contract;
  return endsOn === null || today <= day || wasEndKnown(contract, endsOn, day)
    ? contract
    : { ...contract, endsOn: null };
}

/** What a day knew of the prices of a subscription: with the ends it knew of, and as if there were none. */
export interface KnownPrices {
  known: PriceVersion[];
  withoutEnds: PriceVersion[];
}

/**
 * The prices of a subscription as known on a day, seen `today` (DOMAIN.md, secured on 1 January); none of one that ended
 * before, or of a contract that was not signed by then. A day that is not past knows all that is dated now. A past one
 * knows the price that held on it, or that a later start was signed for, which goes on: when a later change was decided
 * is not recorded. A pause or a trial that is under way is known to end.
 */
export function knownPrices(
  { contract, versions }: { contract: SignedContract; versions: readonly PriceVersion[] },
  day: CalendarDate,
  today: CalendarDate,
): KnownPrices {
  const ordered = versions.toSorted(byStart);
  const final = ordered.at(-1);
  if (!final || (final.endsOn !== null && final.endsOn < day)) return NOTHING_KNOWN;
  if (!wasSignedBy(contract, day, today)) return NOTHING_KNOWN;
  if (today <= day) return { known: ordered, withoutEnds: [...ordered.slice(0, -1), { ...final, endsOn: null }] };
  let place = ordered.findIndex((version) => isActiveOn(version, day) || version.startsOn > day);
  while (isSuspension((ordered[place] as PriceVersion).cause) && ordered[place + 1]) place += 1;
  const [before, held] = [ordered.slice(0, place), ordered[place] as PriceVersion];
  const withoutEnds = [...before, { ...held, endsOn: null }];
  const isEndKnown = final.endsOn !== null && knownContract(contract, day, today).endsOn === final.endsOn;
  return { known: isEndKnown ? [...before, { ...held, endsOn: final.endsOn }] : withoutEnds, withoutEnds };
}

const NOTHING_KNOWN: KnownPrices = { known: [], withoutEnds: [] };
