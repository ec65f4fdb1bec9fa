import type { Db } from '../../core/db.js';
import { drafted, lockedChanges, type RecordChange } from '../../core/locked-changes.js';
import { madeOf, type Outcome } from '../../core/outcome.js';
import { assignSent } from '../../core/save.js';
import { saveOwnedOfMany } from '../../core/save-owned.js';
import { updateRows } from '../../core/update-rows.js';
import { changedValues, heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import type { TagsService } from '../../reference/tags/tags.service.js';
import { checkedContactPoints, saveContactPoints } from '../contact-points.js';
import type { OrganizationsService } from '../organizations/organizations.service.js';
import type { ContactUpdate } from './contact.dto.js';
import { Contact } from './contact.entity.js';
import { ContactContactPoint } from './contact-contact-point.entity.js';
import { byOrganization } from './contact-roles.js';
import { ContactRole } from './contact-role.entity.js';
import { CONTACT_TAGS } from './contact-tag.entity.js';
import { roleCheck } from './role-check.js';

export const CONTACT = { fr: 'Contact', en: 'Contact' };

export type ContactChange = RecordChange<ContactUpdate>;

/**
 * Changes many different contacts at once, in a handful of statements: the version of each afterwards, or why a rule
 * refuses it.
 * @param now when it is done: a change of the lists alone must also make older copies stale
 * @param current as for `lockedChanges`
 */
export async function changeContacts(
  db: Db,
  { organizations, tags }: { organizations: OrganizationsService; tags: TagsService },
  all: ContactChange[],
  now: Date,
  current: (id: number) => Promise<unknown>,
): Promise<Outcome<number>[]> {
  const locked = await lockedChanges(db, Contact, all, CONTACT, current);
  const sent = all.map(({ fields }) => fields);
  const customFields = sent.some(({ customValues }) => customValues) ? await heldCustomFields(db, 'contacts') : [];
  const knownTags = await tags.known(sent.flatMap(({ tagIds = [] }) => tagIds));
  const checked = await roleCheck(
    db,
    organizations,
    sent.map(({ roles = [] }) => roles),
  );
  const drafts = drafted(locked, ({ before, fields }) => {
    const { version: _, roles, contactPoints, tagIds, ...columns } = fields;
    const customValues = columns.customValues && changedValues(customFields, columns.customValues, before.customValues);
    checkedContactPoints(contactPoints ?? []);
    const after = assignSent(db.repository(Contact).create(before), { ...columns, customValues, updatedAt: now });
    const stored = roles && byOrganization(checked(roles, before.id));
    return { before, after, roles: stored, contactPoints, tagIds: tagIds && knownTags(tagIds) };
  });
  return madeOf(drafts, async (some) => {
    const versions = await updateRows(db, Contact, some);
    await tags.put(
      CONTACT_TAGS,
      some.flatMap(({ after: { id: recordId }, tagIds }) => (tagIds ? [{ recordId, tagIds }] : [])),
    );
    const owners = some.flatMap(({ after: { id: contactId }, roles }) =>
      roles ? [{ ownerId: contactId, wanted: roles.map((role) => ({ ...role, contactId })) }] : [],
    );
    // A role that changed is replaced: two may exchange who is the main one.
    await saveOwnedOfMany(db, ContactRole, 'contactId', owners, []);
    await saveContactPoints(
      db,
      ContactContactPoint,
      'contactId',
      some.flatMap(({ after: { id }, contactPoints }) => (contactPoints ? [{ id, fields: contactPoints }] : [])),
    );
    return versions;
  });
}
