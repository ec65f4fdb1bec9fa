import { Db } from '../../apps/api/src/core/db.js';
import type { OrganizationCreate } from '../../apps/api/src/people/organizations/organization.dto.js';
import { OrganizationsService } from '../../apps/api/src/people/organizations/organizations.service.js';
import type { MergeBody } from '../../apps/api/src/records/merges/merge.dto.js';
import { MergesService } from '../../apps/api/src/records/merges/merges.service.js';
import { TrashService } from '../../apps/api/src/records/trash/trash.service.js';
import type { DbContext } from './db-context.js';

/** Organizations to merge, merged, and parted again, by the services of a test. */
export function merging(context: DbContext) {
  const organization = async (name: string, fields: Partial<OrganizationCreate> = {}) =>
    (await context.get(OrganizationsService).create({ name, kind: 'association', ...fields })).id;
  const get = (id: number) => context.get(OrganizationsService).get(id);

  /** What merges these rows of `table`, with the versions they have now. */
  async function bodyOf(
    table: string,
    keptId: number,
    ids: number[],
    choices: Record<string, number> = {},
  ): Promise<MergeBody> {
    const rows = await context.get(Db).query<{ id: number; version: number }>(`select id, version from ${table}`);
    const versionOf = (id: number) => rows.find((row) => row.id === id)?.version ?? 0;
    return {
      version: versionOf(keptId),
      others: ids.map((id) => ({ id, version: versionOf(id) })),
      choices: Object.entries(choices).map(([field, id]) => ({ field, id })),
    };
  }
  const merge = async (keptId: number, ids: number[], choices: Record<string, number> = {}, dryRun = false) =>
    context
      .get(MergesService)
      .merge('organizations', keptId, { ...(await bodyOf('organizations', keptId, ids, choices)), dryRun }, 'fr');
  const undo = (itemId: number | null) => context.get(TrashService).restore(itemId ?? 0, 'staff');

  return { organization, get, bodyOf, merge, undo };
}
