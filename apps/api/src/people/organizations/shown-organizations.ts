import type { Db } from '../../core/db.js';
import type { TagsService } from '../../reference/tags/tags.service.js';
import type { OrganizationOut } from './organization.dto.js';
import type { Organization } from './organization.entity.js';
import { partsOf } from './organization-parts.js';
import { ORGANIZATION_TAGS } from './organization-tag.entity.js';

/** Organizations as they are shown on the day `today`, with their tags and parts, read once for all of them. */
export async function shownOrganizations(
  db: Db,
  tags: TagsService,
  organizations: Organization[],
  today: string,
): Promise<OrganizationOut[]> {
  const ids = organizations.map(({ id }) => id);
  const tagIds = await tags.of(ORGANIZATION_TAGS, ids);
  const parts = await partsOf(db, ids, today);
  return organizations.map((organization) => {
    const {
      id,
      userDays: _days,
      territory: _territory,
      parent: _parent,
      accountManager: _manager,
      ...columns
    } = organization;
    const [status, firstUserOn] = [organization.statusOn(today), organization.firstUserOn()];
    return { id, ...columns, status, firstUserOn, tagIds: tagIds(id), ...parts(id) };
  });
}
