import { Big } from 'big.js';
import { type Decimal, roundHalfUp, sharePercent } from './money.js';

/** What a year changed for those whose first year as a subscriber is `cohort`. */
export interface CohortStep {
  cohort: number;
  year: number;
  /** Organizations that came for the first time. */
  arrived: number;
  /** Those that came or came back, less those that left. */
  organizations: number;
  /** EUR per month. */
  monthly: Decimal;
}

/** What is left of a cohort at the end of a year. */
export interface CohortYear {
  year: number;
  organizations: number;
  /** EUR per month, 2 decimals. */
  monthly: Decimal;
  /** Percent, one decimal, of those that arrived. */
  organizationsKept: Decimal;
  /** Percent, one decimal, of the EUR at the end of the first year; null where there were none. */
  monthlyKept: Decimal | null;
}

/** The organizations whose first year as a subscriber is `cohort`, and each year since. */
export interface Cohort {
  cohort: number;
  arrived: number;
  years: CohortYear[];
}

/** What is left of each cohort at the end of each year, from its first to `lastYear`; the steps may be in any order. */
export function cohortsOf(steps: readonly CohortStep[], lastYear: number): Cohort[] {
  const cohorts = [...new Set(steps.map(({ cohort }) => cohort))].toSorted((left, right) => left - right);
  return cohorts.map((cohort) => {
    const own = steps.filter((step) => step.cohort === cohort);
    const arrived = own.reduce((total, step) => total + step.arrived, 0);
    const ends = Array.from({ length: lastYear - cohort + 1 }, (_, index) => {
      const until = own.filter(({ year }) => year <= cohort + index);
      return {
        year: cohort + index,
        organizations: until.reduce((total, step) => total + step.organizations, 0),
        monthly: until.reduce((total, step) => total.plus(step.monthly), Big(0)),
      };
    });
    const first = ends[0]?.monthly ?? Big(0);
    const years = ends.map(({ year, organizations, monthly }) => ({
      year,
      organizations,
      monthly: roundHalfUp(monthly),
      organizationsKept: sharePercent(String(organizations), String(arrived)),
      monthlyKept: first.eq(0) ? null : roundHalfUp(monthly.times(100).div(first), 1),
    }));
    return { cohort, arrived, years };
  });
}
