import { Injectable } from '@nestjs/common';
import { Db } from '../core/db.js';
import { listPage, type ListRules, type Page } from '../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../core/save.js';
import type { SubsidyCreate, SubsidyOut, SubsidyQuery, SubsidyUpdate } from './subsidy.dto.js';
import { Subsidy } from './subsidy.entity.js';

const SUBSIDY = { fr: 'Subvention', en: 'Subsidy' };

const RULES: ListRules<SubsidyQuery> = {
  sorts: { year: 'subsidy.year', funder: 'subsidy.funder', amount: 'subsidy.amount' },
  defaultSort: 'year',
  filters: { year: 'subsidy.year = :year' },
  search: (word) => `fold(subsidy.funder || ' ' || subsidy.title) like ${word}`,
  sums: { amount: 'subsidy.amount' },
};

/** Subsidies granted, by fiscal year: shown beside the turnover, never inside. */
@Injectable()
export class SubsidiesService {
  constructor(private readonly db: Db) {}

  list(query: SubsidyQuery): Promise<Page<SubsidyOut>> {
    return listPage(this.db.repository(Subsidy).createQueryBuilder('subsidy'), query, RULES);
  }

  /** @throws NotFound */
  get(id: number): Promise<SubsidyOut> {
    return mustFind(this.db, Subsidy, id, SUBSIDY);
  }

  async create(fields: SubsidyCreate): Promise<SubsidyOut> {
    const { id } = await this.db.manager.save(this.db.repository(Subsidy).create(fields));
    return this.get(id);
  }

  /** @throws StaleVersion */
  update(id: number, { version, ...changes }: SubsidyUpdate): Promise<SubsidyOut> {
    return this.db.transaction(async () => {
      const subsidy = await lockForUpdate(this.db, Subsidy, id, version, SUBSIDY, () => this.get(id));
      await this.db.manager.save(assignSent(subsidy, changes));
      return this.get(id);
    });
  }

  async remove(id: number): Promise<void> {
    await this.db.manager.remove(await mustFind(this.db, Subsidy, id, SUBSIDY));
  }
}
