import { Injectable } from '@nestjs/common';
import { MERGEABLE_TYPES, type MergeableType } from '@terril/domain';
import { Db } from '../../core/db.js';
import type { ImportBody, ImportTarget } from '../../core/import-target.js';
import { TypedDuplicatesService } from '../duplicates/typed-duplicates.service.js';
import type { LookAlike } from './import-row.entity.js';

const LONGEST_LABEL = 200;

/** Which records new ones of a file may be the same as: those that duplicates would list with them. */
@Injectable()
export class LookAlikes {
  constructor(
    private readonly db: Db,
    private readonly duplicates: TypedDuplicatesService,
  ) {}

  /**
   * Of each body, the likeliest first. What the import itself has created is none: a trial, which keeps nothing, would
   * not tell of it either.
   */
  async of(target: ImportTarget, importId: number, bodies: ImportBody[]): Promise<LookAlike[][]> {
    const { resource } = target;
    if (bodies.length === 0 || !isMergeable(resource)) return bodies.map(() => []);
    const found = await this.duplicates.findMany(
      resource,
      bodies.map((body) => target.typed(body)),
    );
    const own = await this.createdBy(
      importId,
      found.flat().map(({ id }) => id),
    );
    return found.map((some) => some.filter(({ id }) => !own.has(id)).map(lookAlike));
  }

  private async createdBy(importId: number, ids: number[]): Promise<Set<number>> {
    const rows = await this.db.query<{ id: number }>(
      `select record_id as id from import_rows where import_id = $1 and record_id = any ($2) and outcome = 'created'`,
      [importId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

function isMergeable(resource: string): resource is MergeableType {
  return (MERGEABLE_TYPES as readonly string[]).includes(resource);
}

function lookAlike({ id, name, detail }: { id: number; name: string; detail: string }): LookAlike {
  return { id, label: (detail ? `${name} (${detail})` : name).slice(0, LONGEST_LABEL) };
}
