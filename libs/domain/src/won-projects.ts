import { Big } from 'big.js';
import type { CalendarDate } from './dates.js';
import { type Decimal, roundHalfUp } from './money.js';

/** An opportunity that was won, with what it sells once; EUR excluding VAT. */
export interface WonProject {
  id: number;
  organizationId: number;
  wonOn: CalendarDate;
  oneOffAmount: Decimal;
}

/** What an organization was invoiced as one-off on a day, credit notes deducted. */
export interface OneOffInvoiced {
  organizationId: number;
  issuedOn: CalendarDate;
  amount: Decimal;
}

/**
 * What is still to invoice of each project, by id. No invoice names the project that it is of: what an organization is
 * invoiced as one-off since the day it signed goes to its projects, the first won first; what is credited is taken back
 * from the last one that it paid.
 */
export function stillToInvoice(
  projects: readonly WonProject[],
  invoiced: readonly OneOffInvoiced[],
): Map<number, Decimal> {
  const left = new Map(projects.map(({ id, oneOffAmount }) => [id, Big(oneOffAmount)]));
  const inOrder = projects.toSorted((one, other) => Number(one.wonOn > other.wonOn) - Number(one.wonOn < other.wonOn));
  const projectsOf = new Map<number, WonProject[]>();
  for (const one of inOrder) projectsOf.set(one.organizationId, [...(projectsOf.get(one.organizationId) ?? []), one]);
  for (const { organizationId, issuedOn, amount } of invoiced.toSorted(byDay)) {
    const signed = (projectsOf.get(organizationId) ?? []).filter(({ wonOn }) => wonOn <= issuedOn);
    let rest = Big(amount);
    for (const { id, oneOffAmount } of rest.gt(0) ? signed : signed.toReversed()) {
      const before = left.get(id) ?? Big(0);
      const after = before.minus(rest);
      const kept = after.lt(0) ? Big(0) : after.gt(oneOffAmount) ? Big(oneOffAmount) : after;
      rest = rest.minus(before.minus(kept));
      left.set(id, kept);
    }
  }
  return new Map([...left].map(([id, amount]) => [id, roundHalfUp(amount)]));
}

const byDay = (one: OneOffInvoiced, other: OneOffInvoiced): number =>
  Number(one.issuedOn > other.issuedOn) - Number(one.issuedOn < other.issuedOn);
