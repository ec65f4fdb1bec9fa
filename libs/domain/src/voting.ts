import { Big } from 'big.js';
import type { Decimal } from './money.js';

export const MEETING_KINDS = ['ordinary', 'extraordinary'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** A second convocation follows a first one that did not reach its quorum. */
export const MEETING_CALLS = ['first', 'second'] as const;
export type MeetingCall = (typeof MEETING_CALLS)[number];

/** `open` = members come in, are counted and vote; `closed` = for ever. */
export const MEETING_STATES = ['planned', 'open', 'closed'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** What is noted of a member at the door. Who gave a proxy is `represented` once its holder is there. */
export const PRESENCES = ['present', 'represented', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

/**
 * How the result of a college counts in the meeting: its votes for and against in proportion, which is the rule where the
 * statutes say nothing (law of 1947, article 19 octies), or all of its weight to what its majority decides.
 */
export const COLLEGE_RULES = ['proportional', 'majority'] as const;
export type CollegeRule = (typeof COLLEGE_RULES)[number];

/** More votes for than against, or two thirds at least of those expressed (code de commerce, L225-98 and L225-96). */
export const MAJORITIES = ['simple', 'two_thirds'] as const;
export type Majority = (typeof MAJORITIES)[number];

/** The majority that resolutions of a meeting take unless told. */
export const usualMajority = (kind: MeetingKind): Majority => (kind === 'ordinary' ? 'simple' : 'two_thirds');

/** Percentages of the votes that one college may have, of 100 (law of 1947, article 19 octies). */
export const LEAST_WEIGHT = '10';
export const GREATEST_WEIGHT = '50';
const ALL = 100;

/** What is wrong with the weights of colleges: which one, or their sum. */
export type WeightsFault =
  { at: number; fault: 'too_low' | 'too_high' } | { at: undefined; fault: 'sum'; sum: Decimal };

/** Checks weights in percent by article 19 octies: each from 10 to 50, together 100; no college at all is fine. */
export function weightsFault(weights: readonly Decimal[]): WeightsFault | undefined {
  for (const [at, weight] of weights.entries()) {
    if (Big(weight).lt(LEAST_WEIGHT)) return { at, fault: 'too_low' };
    if (Big(weight).gt(GREATEST_WEIGHT)) return { at, fault: 'too_high' };
  }
  const sum = weights.reduce((total, weight) => total.plus(weight), Big(0));
  return weights.length === 0 || sum.eq(ALL) ? undefined : { at: undefined, fault: 'sum', sum: sum.toFixed() };
}

/** The votes of a college on a resolution: one member, one vote. Abstentions are not expressed (code de commerce, L225-98). */
export interface Ballot {
  /** In percent of the votes of the meeting; without colleges there is one ballot, of 100. */
  weight: Decimal;
  votesFor: number;
  votesAgainst: number;
}

/** What became of a resolution; the percentages, of the votes expressed, add up to 100.00, or are null when there are none. */
export interface VoteResult {
  isCarried: boolean;
  forPercent: Decimal | null;
  againstPercent: Decimal | null;
}

/** Weights have two decimals. */
const HUNDREDTHS = 2;
const inHundredths = (weight: Decimal) =>
  BigInt(
    Big(weight)
      .times(10 ** HUNDREDTHS)
      .toFixed(0),
  );

/**
 * Counts the votes on a resolution, exactly: in whole numbers over a common denominator. A college that expressed nothing
 * weighs nothing. By majority, a college that is split evenly is against: it has not adopted.
 */
export function countVotes(ballots: readonly Ballot[], rule: CollegeRule, majority: Majority): VoteResult {
  const expressed = ballots.filter(({ votesFor, votesAgainst }) => votesFor + votesAgainst > 0);
  const common = expressed.reduce((product, ballot) => product * votesIn(ballot), 1n);
  let pros = 0n;
  let cons = 0n;
  for (const ballot of expressed) {
    const weight = inHundredths(ballot.weight) * common;
    const share =
      rule === 'proportional'
        ? (weight / votesIn(ballot)) * BigInt(ballot.votesFor)
        : ballot.votesFor > ballot.votesAgainst
          ? weight
          : 0n;
    pros += share;
    cons += weight - share;
  }
  const [forPercent = null, againstPercent = null] = pros + cons === 0n ? [] : percentages([pros, cons]);
  return { isCarried: isMajority(pros, cons, majority), forPercent, againstPercent };
}

const votesIn = ({ votesFor, votesAgainst }: Ballot) => BigInt(votesFor + votesAgainst);

function isMajority(pros: bigint, cons: bigint, majority: Majority): boolean {
  return majority === 'simple' ? pros > cons : pros > 0n && 3n * pros >= 2n * (pros + cons);
}

/**
 * Parts of a whole in percent, with `decimals` decimals, by the largest remainder: they add up to 100 exactly, and each is less
 * than one unit of the last decimal from its exact value. The first of equal remainders is served first.
 */
export function percentages(parts: readonly bigint[], decimals = 2): Decimal[] {
  const total = parts.reduce((sum, part) => sum + part, 0n);
  const units = BigInt(ALL) * 10n ** BigInt(decimals);
  const shares = parts.map((part, place) => ({ place, whole: (part * units) / total, rest: (part * units) % total }));
  const missing = Number(units - shares.reduce((sum, { whole }) => sum + whole, 0n));
  const served = new Set(
    shares
      .toSorted((left, right) => Number(right.rest > left.rest) - Number(right.rest < left.rest))
      .slice(0, missing)
      .map(({ place }) => place),
  );
  return shares.map(({ whole, place }) =>
    Big((whole + (served.has(place) ? 1n : 0n)).toString())
      .div(10 ** decimals)
      .toFixed(decimals),
  );
}

/** How many of `all` members have to be present or represented where the quorum is `percent` of them. */
export function quorumOf(all: number, percent: Decimal): number {
  return Big(all).times(percent).div(ALL).round(0, Big.roundUp).toNumber();
}

/** Whether enough of `all` members are there. Nobody at all decides nothing, even where no quorum is asked for. */
export function isQuorate(there: number, all: number, percent: Decimal): boolean {
  return there > 0 && there >= quorumOf(all, percent);
}

/** Somebody on the attendance sheet, for the rules of proxies. */
export interface Voter {
  id: number;
  isPresent: boolean;
  /** Who votes for them. */
  proxyToId: number | null;
}

/** Why a proxy cannot be given. */
export type ProxyFault = 'to_oneself' | 'giver_present' | 'giver_holds' | 'holder_gave' | 'too_many';

/**
 * Whether `giver` may have `holder` vote for them, who holds at most `most` proxies: not oneself, not when one is there, and
 * no proxy goes on to a third person.
 */
export function proxyFault(sheet: readonly Voter[], giver: Voter, holder: Voter, most: number): ProxyFault | undefined {
  if (giver.id === holder.id) return 'to_oneself';
  if (giver.isPresent) return 'giver_present';
  if (sheet.some(({ proxyToId }) => proxyToId === giver.id)) return 'giver_holds';
  if (holder.proxyToId !== null) return 'holder_gave';
  const held = sheet.filter(({ id, proxyToId }) => proxyToId === holder.id && id !== giver.id).length;
  return held >= most ? 'too_many' : undefined;
}

/** Whether each voter of a sheet is there: in person, by a holder who is, or not. */
export function presences(sheet: readonly Voter[]): Map<number, Presence> {
  const inPerson = new Set(sheet.filter(({ isPresent }) => isPresent).map(({ id }) => id));
  return new Map(
    sheet.map(({ id, proxyToId }) => {
      if (inPerson.has(id)) return [id, 'present'];
      return [id, proxyToId !== null && inPerson.has(proxyToId) ? 'represented' : 'absent'];
    }),
  );
}
