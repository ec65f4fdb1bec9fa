import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, RECORDS_RESTORED, type RestoredRecords, type Trashed } from '../../core/trash.js';
import { tell } from '../../core/tell.js';
import type { TerritoryCreate, TerritoryOut, TerritoryQuery, TerritoryUpdate } from './territory.dto.js';
import { Territory } from './territory.entity.js';

const TERRITORY = { fr: 'Territoire', en: 'Territory' };

/** Published, and awaited, in the transaction that changed which department falls into which territory. */
export const TERRITORY_RULES_CHANGED = 'territories.rules-changed';

const RULES: ListRules<TerritoryQuery> = {
  sorts: { position: 'territory.position', name: 'territory.name' },
  defaultSort: 'position',
  filters: {},
  search: (word) => `fold(territory.name) like ${word}`,
};

/** The partition of organizations: each department falls into one territory, one territory takes the rest. */
@Injectable()
export class TerritoriesService {
  constructor(
    private readonly db: Db,
    private readonly events: EventEmitter2,
  ) {}

  list(query: TerritoryQuery): Promise<Page<TerritoryOut>> {
    return listPage(this.db.repository(Territory).createQueryBuilder('territory'), query, RULES);
  }

  get(id: number): Promise<TerritoryOut> {
    return mustFind(this.db, Territory, id, TERRITORY);
  }

  /** All of them in order, for `resolveTerritory` of libs/domain. */
  rules(): Promise<Territory[]> {
    return this.db.repository(Territory).find({ order: { position: 'ASC', id: 'ASC' } });
  }

  create(fields: TerritoryCreate): Promise<TerritoryOut> {
    return this.db.transaction(async () => {
      const { id } = await this.db.manager.save(this.db.repository(Territory).create(fields));
      await this.rulesChanged();
      return this.get(id);
    });
  }

  /** @throws StaleVersion; RuleBroken when two territories would hold a department, or none the rest. */
  update(id: number, { version, ...changes }: TerritoryUpdate): Promise<TerritoryOut> {
    return this.db.transaction(async () => {
      const territory = await lockForUpdate(this.db, Territory, id, version, TERRITORY, () => this.get(id));
      await this.db.manager.save(assignSent(territory, changes));
      if (changes.departments) await this.rulesChanged();
      return this.get(id);
    });
  }

  /** @throws Conflict while an organization is, or was, in it. */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name } = await this.get(id);
      const trashed = await moveToTrash(this.db, Territory, { type: 'territories', id }, name);
      await this.rulesChanged();
      return trashed;
    });
  }

  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type }: RestoredRecords): Promise<void> {
    if (type === 'territories') await this.rulesChanged();
  }

  private async rulesChanged(): Promise<void> {
    checkPartition(await this.rules());
    await tell(this.events, TERRITORY_RULES_CHANGED);
  }
}

function checkPartition(territories: Territory[]): void {
  const holders = new Map<string, string>();
  for (const { name, departments } of territories) {
    for (const department of departments) {
      const other = holders.get(department);
      if (other !== undefined) {
        throw RuleBroken.on('departments', 'department_shared', {
          fr: `Le département ${department} est à la fois dans ${other} et dans ${name}.`,
          en: `Department ${department} is both in ${other} and in ${name}.`,
        });
      }
      holders.set(department, name);
    }
  }
  if (territories.filter(({ departments }) => departments.length === 0).length !== 1) {
    throw RuleBroken.on('departments', 'one_takes_the_rest', {
      fr: 'Un territoire, et un seul, n’a aucun département : il prend tout le reste.',
      en: 'One territory, and only one, has no department: it takes the rest.',
    });
  }
}
