import { Injectable } from '@nestjs/common';
import { roundHalfUp } from '@terril/domain';
import { Db } from '../../core/db.js';
import { RuleBroken, StaleVersion } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import { lockedMany } from '../../core/save.js';
import { type ChangedRow, updateRows } from '../../core/update-rows.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { monthOfLine } from '../budget-months.js';
import type { BudgetCellFields, BudgetGridOut, BudgetGridUpdate } from './budget-grid.dto.js';
import { BudgetGridService } from './budget-grid.service.js';
import { BudgetLine } from './budget-line.entity.js';

/** Saves the cells of a grid that changed, all of them or none. */
@Injectable()
export class SaveBudgetGrid {
  constructor(
    private readonly db: Db,
    private readonly grid: BudgetGridService,
    private readonly accounts: AccountsService,
  ) {}

  /**
   * @throws StaleVersion with the grid as it stands when somebody changed one of these cells meanwhile; RuleBroken on a
   *   cell of another year, of an account that holds no amount, or given twice
   */
  save({ year, cells }: BudgetGridUpdate): Promise<BudgetGridOut> {
    return this.db.transaction(async () => {
      // Two that fill the same empty cell wait for one another: there is no line to lock yet.
      await this.db.query(`select pg_advisory_xact_lock(hashtext('budget'), $1)`, [year]);
      await this.check(year, cells);
      const found = await this.grid.lines(year);
      const locked = await lockedMany(
        this.db,
        BudgetLine,
        found.map(({ id }) => id),
      );
      const stored = new Map([...locked.values()].map((line) => [placeOf(line.accountId, monthOfLine(line)), line]));
      const lineOf = ({ accountId, month }: BudgetCellFields) => stored.get(placeOf(accountId, month));
      if (cells.some((cell) => (lineOf(cell)?.version ?? null) !== cell.version)) {
        throw new StaleVersion(await this.grid.get(year));
      }
      const gone = cells.filter(isEmpty).flatMap((cell) => lineOf(cell)?.id ?? []);
      if (gone.length > 0) await this.db.repository(BudgetLine).delete(gone);
      const kept = cells.filter((cell) => !isEmpty(cell));
      await updateRows(
        this.db,
        BudgetLine,
        kept.flatMap((cell) => changeOf(cell, lineOf(cell)) ?? []),
      );
      await insertMany(this.db, BudgetLine, kept.filter((cell) => !lineOf(cell)).map(newLine));
      return this.grid.get(year);
    });
  }

  private async check(year: number, cells: BudgetCellFields[]): Promise<void> {
    const { months, rows } = await this.grid.get(year);
    const known = new Set(months.map(({ month }) => month));
    const leaves = new Set(rows.filter(({ isGroup }) => !isGroup).map(({ accountId }) => accountId));
    const all = await this.accounts.byId();
    const seen = new Set<string>();
    for (const [index, { accountId, month }] of cells.entries()) {
      const at = (field: string) => `cells.${index}.${field}`;
      if (!known.has(month)) throw RuleBroken.on(at('month'), 'other_year', OTHER_YEAR);
      if (!leaves.has(accountId)) {
        throw RuleBroken.on(at('accountId'), 'no_leaf', all.has(accountId) ? NO_LEAF : UNKNOWN_ACCOUNT);
      }
      if (seen.has(placeOf(accountId, month))) throw RuleBroken.on(at('month'), 'twice', TWICE);
      seen.add(placeOf(accountId, month));
    }
  }
}

const placeOf = (accountId: number, month: string): string => `${accountId} ${month}`;

const isEmpty = ({ planned, actual }: BudgetCellFields): boolean => planned === null && actual === null;

/** An actual amount that stays as it was imported is still the accountant's. */
function changeOf({ planned, actual }: BudgetCellFields, before?: BudgetLine): ChangedRow<BudgetLine> | undefined {
  if (!before) return undefined;
  const after = Object.assign(new BudgetLine(), before, { planned: roundHalfUp(planned ?? '0') });
  after.actual = actual === null ? null : roundHalfUp(actual);
  after.actualImported = before.actualImported && after.actual === before.actual;
  return { before, after };
}

function newLine({ accountId, month, planned, actual }: BudgetCellFields): Partial<BudgetLine> {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return { accountId, year, month: number, planned: planned ?? '0', actual };
}

const OTHER_YEAR = { fr: 'Ce mois n’est pas de cet exercice.', en: 'This month is not of this fiscal year.' };
const NO_LEAF = {
  fr: 'Ce compte ne porte pas de montant : il en regroupe d’autres, est archivé ou hors budget.',
  en: 'This account holds no amount: it groups others, is archived or outside the budget.',
};
const UNKNOWN_ACCOUNT = { fr: 'Compte inconnu.', en: 'Unknown account.' };
const TWICE = { fr: 'Cette case est donnée deux fois.', en: 'This cell is given twice.' };
