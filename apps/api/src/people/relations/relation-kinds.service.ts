import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { Conflict } from '../../core/errors.js';
import { RecordsService } from '../../core/records.service.js';
import { OrganizationRelation } from './organization-relation.entity.js';
import type { RelationKindCreate, RelationKindQuery, RelationKindUpdate } from './relation-kind.dto.js';
import { RelationKind } from './relation-kind.entity.js';

/** The ways organizations may be tied, which each cooperative names. */
@Injectable()
export class RelationKindsService extends RecordsService<RelationKind, RelationKindCreate, RelationKindQuery> {
  constructor(db: Db) {
    super(db, {
      entity: RelationKind,
      alias: 'kind',
      name: { fr: 'Sorte de relation', en: 'Kind of relation' },
      resource: 'relation-kinds',
      label: ({ name }) => name,
      rules: {
        sorts: { name: 'kind.name' },
        defaultSort: 'name',
        filters: {},
        search: (word) => `fold(kind.name || ' ' || coalesce(kind.reverse_name, '')) like ${word}`,
      },
    });
  }

  /** @throws StaleVersion; Conflict on a taken name, or when a kind in use would gain or lose its second direction. */
  override update(id: number, changes: RelationKindUpdate): Promise<RelationKind> {
    return this.db.transaction(async () => {
      const before = await this.get(id);
      const after = await super.update(id, changes);
      // Counted once the kind is locked: nobody begins to use it meanwhile.
      const hasTurned = (before.reverseName === null) !== (after.reverseName === null);
      const count = hasTurned ? await this.db.repository(OrganizationRelation).countBy({ kindId: id }) : 0;
      if (count > 0) throw inUse(count);
      return after;
    });
  }
}

function inUse(count: number): Conflict {
  const sentence = {
    fr: `${count} relation${count > 1 ? 's' : ''} de cette sorte : elle garde le nombre de ses sens.`,
    en: `${count} relation${count > 1 ? 's' : ''} of this kind: the number of its directions stays.`,
  };
  return new Conflict('kind_in_use', sentence, { reverseName: sentence });
}
