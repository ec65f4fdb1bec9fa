import { Injectable } from '@nestjs/common';
import { Db } from '../core/db.js';
import { listPage, type ListRules, type Page } from '../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../core/save.js';
import type { BudgetLineCreate, BudgetLineOut, BudgetLineQuery, BudgetLineUpdate } from './budget-line.dto.js';
import { BudgetLine } from './budget-line.entity.js';

const BUDGET_LINE = { fr: 'Ligne de budget', en: 'Budget line' };

const RULES: ListRules<BudgetLineQuery> = {
  sorts: { year: 'line.year', account: 'line.account' },
  defaultSort: 'year',
  filters: { year: 'line.year = :year', month: 'line.month = :month', account: 'line.account = :account' },
  search: (word) => `fold(line.account) like ${word}`,
  sums: { planned: 'line.planned', actual: 'line.actual' },
};

/** Planned and actual costs, one row per account and month. */
@Injectable()
export class BudgetsService {
  constructor(private readonly db: Db) {}

  list(query: BudgetLineQuery): Promise<Page<BudgetLineOut>> {
    return listPage(this.db.repository(BudgetLine).createQueryBuilder('line'), query, RULES);
  }

  /** @throws NotFound */
  get(id: number): Promise<BudgetLineOut> {
    return mustFind(this.db, BudgetLine, id, BUDGET_LINE);
  }

  /** @throws Conflict when the account already has a line for the month. */
  async create(fields: BudgetLineCreate): Promise<BudgetLineOut> {
    const { id } = await this.db.manager.save(this.db.repository(BudgetLine).create(fields));
    return this.get(id);
  }

  /** @throws StaleVersion; Conflict as `create` */
  update(id: number, { version, ...changes }: BudgetLineUpdate): Promise<BudgetLineOut> {
    return this.db.transaction(async () => {
      const line = await lockForUpdate(this.db, BudgetLine, id, version, BUDGET_LINE, () => this.get(id));
      await this.db.manager.save(assignSent(line, changes));
      return this.get(id);
    });
  }

  async remove(id: number): Promise<void> {
    await this.db.manager.remove(await mustFind(this.db, BudgetLine, id, BUDGET_LINE));
  }
}
