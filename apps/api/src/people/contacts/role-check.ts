import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { OrganizationsService } from '../organizations/organizations.service.js';
import type { ContactRoleFields } from './contact.dto.js';
import { ContactRole } from './contact-role.entity.js';
import { type StoredRole, storedRoles, takenMain } from './contact-roles.js';

/**
 * What turns the roles of a contact into those stored: `contactId` is null while it is new. What `all` of them may
 * contradict is read at once; new contacts may contradict each other too. @throws RuleBroken on the role at fault
 */
export type RoleCheck = (roles: ContactRoleFields[], contactId?: number | null) => StoredRole[];

/** The check of the roles of several contacts. */
export async function roleCheck(
  db: Db,
  organizations: OrganizationsService,
  all: ContactRoleFields[][],
): Promise<RoleCheck> {
  const sent = all.flat();
  const known = await organizations.knownAmong([...new Set(sent.map(({ organizationId }) => organizationId))]);
  let mains = await mainsOf(
    db,
    sent.filter(({ isMain }) => isMain).map(({ organizationId }) => organizationId),
  );
  return (fields, contactId = null) => {
    const roles = storedRoles(fields);
    const stranger = roles.findIndex(({ organizationId }) => !known.has(organizationId));
    if (stranger !== -1) {
      throw RuleBroken.on(`roles.${stranger}.organizationId`, 'unknown_organization', {
        fr: 'Structure inconnue.',
        en: 'Unknown organization.',
      });
    }
    const others = mains.filter((main) => main.contactId !== contactId || contactId === null);
    refuseSecondMain(roles, others);
    // What the roles stored before said of this contact holds no more.
    mains = [
      ...others,
      ...roles.filter(({ isMain }) => isMain).map((role) => ({ ...role, contactId, name: undefined })),
    ];
    return roles;
  };
}

/** A main role, and of whom; the name is not known of one who is new too. */
type Main = StoredRole & { contactId: number | null; name: string | undefined };

async function mainsOf(db: Db, organizationIds: number[]): Promise<Main[]> {
  if (organizationIds.length === 0) return [];
  const found = await db.repository(ContactRole).find({
    where: { organizationId: In(organizationIds), isMain: true },
    relations: { contact: true },
  });
  return found.map(({ contact, ...role }) => ({ ...role, name: contact.name() }));
}

/** The database refuses it too; here the sentence names the person who is the main contact. */
function refuseSecondMain(roles: StoredRole[], mains: Main[]): void {
  const refused = takenMain(roles, mains);
  if (!refused) return;
  const { name } = refused.other;
  throw RuleBroken.on(`roles.${refused.index}.isMain`, 'second_main_contact', {
    fr: `${name ?? 'Un autre contact'} est déjà le contact principal de cette structure ces jours-là.`,
    en: `${name ?? 'Another contact'} already is the main contact of this organization on these days.`,
  });
}
