import type { CalendarDate } from './dates.js';
import type { RoleFlag } from './contacts.js';
import { areBothMain, isSameRole } from './roles.js';
import type { OpenSpan } from './spans.js';

/** A role of a contact in an organization, both as they will be once records are merged. */
export interface JoinedRole extends OpenSpan, Record<RoleFlag, boolean> {
  id: number;
  contactId: number;
  organizationId: number;
  function: string | null;
}

/**
 * The roles that are left once records are merged, `roles` being in order of preference: of two with the same function
 * that share a day the first lasts from the start of the earlier to the end of the later, and holds what either held;
 * of two main contacts on a day the first stays it. A role that says the same as before is given as it was.
 */
export function joinedRoles<Role extends JoinedRole>(roles: readonly Role[]): Role[] {
  let left: Role[] = [];
  for (const role of roles) {
    let joined = role;
    // The longer role may reach others that it did not touch before.
    for (let twin = twinOf(left, joined); twin; twin = twinOf(left, joined)) {
      left = left.filter((one) => one !== twin);
      joined = join(twin, joined);
    }
    left.push(joined);
  }
  const places = new Map(roles.map(({ id }, index) => [id, index]));
  const ordered = left.toSorted((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0));
  return ordered.map((role, index) => {
    const isTaken = ordered.slice(0, index).some((earlier) => areBothMain(earlier, role));
    return role.isMain && isTaken ? { ...role, isMain: false } : role;
  });
}

function twinOf<Role extends JoinedRole>(roles: Role[], role: Role): Role | undefined {
  return roles.find((one) => one.contactId === role.contactId && isSameRole(one, role));
}

function join<Role extends JoinedRole>(first: Role, second: Role): Role {
  return {
    ...first,
    startsOn: farthest(first.startsOn, second.startsOn, (one, other) => one < other),
    endsOn: farthest(first.endsOn, second.endsOn, (one, other) => one > other),
    isMain: first.isMain || second.isMain,
    isBilling: first.isBilling || second.isBilling,
    isTechnical: first.isTechnical || second.isTechnical,
  };
}

/** null, which has no bound, is the farthest. */
function farthest(
  one: CalendarDate | null,
  other: CalendarDate | null,
  isFarther: (one: CalendarDate, other: CalendarDate) => boolean,
): CalendarDate | null {
  if (one === null || other === null) return null;
  return isFarther(one, other) ? one : other;
}
