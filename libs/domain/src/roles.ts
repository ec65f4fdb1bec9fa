import { type OpenSpan, shareADay } from './spans.js';

/** What tells one role of a contact from another. */
interface HeldRole extends OpenSpan {
  organizationId: number;
  function: string | null;
  isMain: boolean;
}

/** Whether a contact would hold the same function twice in an organization on a day; case aside. */
export function isSameRole(one: HeldRole, other: HeldRole): boolean {
  const named = ({ function: held }: HeldRole) => (held ?? '').toLowerCase();
  return one.organizationId === other.organizationId && named(one) === named(other) && shareADay(one, other);
}

/** Whether an organization would have two main contacts on a day. */
export function areBothMain(one: HeldRole, other: HeldRole): boolean {
  return one.isMain && other.isMain && one.organizationId === other.organizationId && shareADay(one, other);
}
