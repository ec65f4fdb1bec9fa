import { Injectable } from '@nestjs/common';
import { accountTree, budgetFigures, monthOf, monthsBetween, PLANNED_NATURES } from '@terril/domain';
import { Db } from '../../core/db.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { monthOfLine } from '../budget-months.js';
import type { BudgetCellOut, BudgetGridOut, BudgetSumOut } from './budget-grid.dto.js';
import { BudgetLine } from './budget-line.entity.js';

/** The budget of a fiscal year as a grid: accounts by months, with their sums by branch and by month. */
@Injectable()
export class BudgetGridService {
  constructor(
    private readonly db: Db,
    private readonly settings: SettingsService,
    private readonly accounts: AccountsService,
  ) {}

  async get(asked?: number): Promise<BudgetGridOut> {
    const days = await this.settings.fiscalYear(asked ?? (await this.settings.currentYear()));
    const months = monthsBetween(monthOf(days.from), monthOf(days.to));
    const lines = await this.lines(days.year);
    const used = new Set(lines.map(({ accountId }) => accountId));
    const all = [...(await this.accounts.byId()).values()];
    const lineOf = new Map(lines.map((line) => [`${line.accountId} ${monthOfLine(line)}`, line]));
    const rows = PLANNED_NATURES.flatMap((nature) => accountTree(all, nature))
      // An archived account is kept where it was used.
      .filter(({ account, leaves }) => !account.archived || leaves.some((id) => used.has(id)))
      .map(({ account, depth, isGroup, leaves }) => {
        const cells = months.map((month) =>
          cellOf(
            month,
            isGroup,
            leaves.map((id) => lineOf.get(`${id} ${month}`)),
          ),
        );
        const { id: accountId, code, name, groupId, nature } = account;
        return { accountId, code, name, groupId, nature, depth, isGroup, cells, total: budgetFigures(cells) };
      });
    const sums = PLANNED_NATURES.map((nature): BudgetSumOut => {
      const leaves = rows.filter((row) => row.nature === nature && !row.isGroup);
      const ofMonth = (_: string, index: number) => leaves.flatMap(({ cells }) => cells[index] ?? []);
      return {
        nature,
        months: months.map((month, index) => budgetFigures(ofMonth(month, index))),
        total: budgetFigures(leaves.flatMap(({ cells }) => cells)),
      };
    });
    return { ...days, months: months.map((month) => ({ month, closed: isClosed(month, lines) })), rows, sums };
  }

  /** The lines of a fiscal year. */
  lines(year: number): Promise<BudgetLine[]> {
    return this.db
      .repository(BudgetLine)
      .createQueryBuilder('line')
      .where('fiscal_year_of(make_date(line.year, line.month, 1)) = :year', { year })
      .getMany();
  }
}

function cellOf(month: string, isGroup: boolean, lines: (BudgetLine | undefined)[]): BudgetCellOut {
  const there = lines.filter((line) => line !== undefined);
  const [line] = there;
  const { planned, ...figures } = budgetFigures(there);
  return {
    month,
    planned: line ? planned : null,
    ...figures,
    imported: there.some(({ actualImported }) => actualImported),
    version: isGroup ? null : (line?.version ?? null),
  };
}

function isClosed(month: string, lines: BudgetLine[]): boolean {
  const own = lines.filter((line) => monthOfLine(line) === month);
  return own.length > 0 && own.every(({ actual }) => actual !== null);
}
