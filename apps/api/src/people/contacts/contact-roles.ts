import { areBothMain, endsBeforeStart, isSameRole } from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';
import type { ContactRoleFields } from './contact.dto.js';
import type { ContactRole } from './contact-role.entity.js';

/** A role ready to be stored, its contact aside. */
export type StoredRole = Pick<
  ContactRole,
  'organizationId' | 'function' | 'isMain' | 'isBilling' | 'isTechnical' | 'startsOn' | 'endsOn'
>;

/**
 * The roles of one contact as they are stored.
 * @throws RuleBroken on the field at fault (`roles.1.startsOn`) when one ends before it starts, or when two of one
 *   organization share a day with the same function, or both as main contact.
 */
export function storedRoles(fields: ContactRoleFields[]): StoredRole[] {
  const roles = fields.map((role) => ({
    organizationId: role.organizationId,
    function: role.function ?? null,
    isMain: role.isMain ?? false,
    isBilling: role.isBilling ?? false,
    isTechnical: role.isTechnical ?? false,
    startsOn: role.startsOn ?? null,
    endsOn: role.endsOn ?? null,
  }));
  const backwards = endsBeforeStart(roles);
  if (backwards !== undefined) {
    throw RuleBroken.on(`roles.${backwards}.endsOn`, 'end_before_start', {
      fr: 'La fin est avant le début.',
      en: 'The end is before the start.',
    });
  }
  const twice = roles.findIndex((role, index) => roles.slice(0, index).some((earlier) => isSameRole(earlier, role)));
  if (twice !== -1) {
    throw RuleBroken.on(`roles.${twice}.startsOn`, 'overlapping_roles', {
      fr: 'Ce rôle en chevauche un autre de même fonction dans la même structure.',
      en: 'This role overlaps another one with the same function in the same organization.',
    });
  }
  const secondMain = roles.findIndex((role, index) => roles.slice(0, index).some((each) => areBothMain(each, role)));
  if (secondMain !== -1) {
    throw RuleBroken.on(`roles.${secondMain}.isMain`, 'second_main_contact', {
      fr: 'Un seul de ces rôles peut être celui de contact principal ces jours-là.',
      en: 'Only one of these roles can be that of main contact on these days.',
    });
  }
  return roles;
}

/** A main role that shares a day with a main role of `others` in the same organization: its place, and the other one. */
export function takenMain<Other extends StoredRole>(
  roles: StoredRole[],
  others: Other[],
): { index: number; other: Other } | undefined {
  for (const [index, role] of roles.entries()) {
    const other = others.find((each) => areBothMain(role, each));
    if (other) return { index, other };
  }
  return undefined;
}

/** Always in the same order: two people who make main contacts of the same organizations wait, and never deadlock. */
export function byOrganization<T extends { organizationId: number }>(roles: T[]): T[] {
  return roles.toSorted((one, other) => one.organizationId - other.organizationId);
}
