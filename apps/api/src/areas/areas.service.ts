import { Injectable } from '@nestjs/common';
import { loadGeography } from '@terril/geography';
import { Db } from '../core/db.js';
import { RuleBroken } from '../core/errors.js';
import { listPage, type ListRules, type Page } from '../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../core/save.js';
import type { AreaCreate, AreaOut, AreaQuery, AreaUpdate } from './area.dto.js';
import { Area } from './area.entity.js';

const AREA = { fr: 'Zone', en: 'Area' };

const RULES: ListRules<AreaQuery> = {
  sorts: { position: 'area.position', name: 'area.name' },
  defaultSort: 'position',
  filters: {},
  search: (word) => `fold(area.name) like ${word}`,
};

/** The overlays the turnover is read by. They may overlap. */
@Injectable()
export class AreasService {
  constructor(private readonly db: Db) {}

  list(query: AreaQuery): Promise<Page<AreaOut>> {
    return listPage(this.db.repository(Area).createQueryBuilder('area'), query, RULES);
  }

  get(id: number): Promise<AreaOut> {
    return mustFind(this.db, Area, id, AREA);
  }

  async create(fields: AreaCreate): Promise<AreaOut> {
    checkEpcis(fields.epciCodes);
    const { id } = await this.db.manager.save(this.db.repository(Area).create(fields));
    return this.get(id);
  }

  update(id: number, { version, ...changes }: AreaUpdate): Promise<AreaOut> {
    checkEpcis(changes.epciCodes ?? []);
    return this.db.transaction(async () => {
      const area = await lockForUpdate(this.db, Area, id, version, AREA, () => this.get(id));
      await this.db.manager.save(assignSent(area, changes));
      return this.get(id);
    });
  }

  async remove(id: number): Promise<void> {
    await this.db.manager.remove(await mustFind(this.db, Area, id, AREA));
  }
}

function checkEpcis(codes: string[]): void {
  const unknown = codes.find((code) => !loadGeography().epci(code));
  if (unknown === undefined) return;
  throw RuleBroken.on('epciCodes', 'unknown_epci', {
    fr: `EPCI inconnu : ${unknown}.`,
    en: `Unknown EPCI: ${unknown}.`,
  });
}
