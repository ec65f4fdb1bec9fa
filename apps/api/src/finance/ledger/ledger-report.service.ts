import { Injectable } from '@nestjs/common';
import { fallsTo, monthOf, monthsBetween, receivedBy, sumAmounts } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import type { Account } from '../accounts/account.entity.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { monthOfLine } from '../budget-months.js';
import { BudgetGridService } from '../budgets/budget-grid.service.js';
import type { BudgetLine } from '../budgets/budget-line.entity.js';
import type { LedgerImport } from './ledger-import.entity.js';
import type { LedgerImportDetailOut, LedgerRowOut, UnmappedAccountOut } from './ledger.dto.js';

/** What a file gives to an account of the accountant's in a month. */
interface Given {
  account: string;
  accountName: string;
  month: string;
  entries: number;
  amount: string;
}

type Report = Pick<LedgerImportDetailOut, 'months' | 'accounts' | 'unmapped' | 'lastMonth' | 'sameSince'>;

/** What a file that was read would change, by the prefixes as they are now. */
@Injectable()
export class LedgerReportService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly accounts: AccountsService,
    private readonly grid: BudgetGridService,
  ) {}

  async of(found: LedgerImport): Promise<Report> {
    const days = await this.settings.fiscalYear(found.year);
    const months = monthsBetween(monthOf(days.from), monthOf(days.to));
    const given = await this.given(found.id);
    const known = await this.accounts.byId();
    const fallen = this.fallenTo(known, given);
    const today = monthOf(this.clock.today());
    const told = given.map(({ month }) => month).toSorted();
    return {
      months,
      accounts: this.rows(months, given, known, fallen, await this.grid.lines(found.year)),
      unmapped: unmappedOf(given, fallen),
      lastMonth: told.findLast((month) => month < today) ?? told.at(-1) ?? null,
      sameSince: await this.sameSince(found),
    };
  }

  /** The account of the budget, by each account of the accountant's that the import has; unmapped ones are not there. */
  async mapping(importId: number): Promise<Map<string, number>> {
    return this.fallenTo(await this.accounts.byId(), await this.given(importId));
  }

  private fallenTo(known: ReadonlyMap<number, Account>, given: Given[]): Map<string, number> {
    const prefixes = new Map([...known.values()].flatMap(({ id, prefixes: own }) => own.map((one) => [one, id])));
    return fallsTo([...new Set(given.map(({ account }) => account))], prefixes);
  }

  private given(importId: number): Promise<Given[]> {
    return this.db.query(
      `select account, max(account_name) as "accountName", to_char(day, 'YYYY-MM') as month, count(*)::int as entries,
         sum(amount)::text as amount
       from ledger_entries where import_id = $1 group by account, month order by account, month`,
      [importId],
    );
  }

  private rows(
    months: string[],
    given: Given[],
    known: ReadonlyMap<number, Account>,
    fallen: ReadonlyMap<string, number>,
    lines: BudgetLine[],
  ): LedgerRowOut[] {
    const lineOf = new Map(lines.map((line) => [`${line.accountId} ${monthOfLine(line)}`, line]));
    const ids = new Set(fallen.values());
    return [...known.values()]
      .filter(({ id }) => ids.has(id))
      .map(({ id, code, name, nature }) => {
        const own = given.filter(({ account }) => fallen.get(account) === id);
        const received = (some: Given[]) => receivedBy(nature, sumAmounts(some.map(({ amount }) => amount)));
        const cells = months.map((month) => {
          const ofMonth = own.filter((each) => each.month === month);
          const line = lineOf.get(`${id} ${month}`);
          const before = line?.actual ?? null;
          const typed = before !== null && !line?.actualImported;
          return { month, amount: ofMonth.length > 0 ? received(ofMonth) : null, before, typed };
        });
        return { accountId: id, code, name, nature, cells, total: received(own) };
      });
  }

  private async sameSince({ id, sha256, year }: LedgerImport): Promise<Date | null> {
    const [same] = await this.db.query<{ at: Date }>(
      `select confirmed_at as at from ledger_imports
       where sha256 = $1 and year = $2 and id <> $3 and state = 'confirmed' order by confirmed_at desc limit 1`,
      [sha256, year, id],
    );
    return same?.at ?? null;
  }
}

function unmappedOf(given: Given[], fallen: ReadonlyMap<string, number>): UnmappedAccountOut[] {
  const unmapped = new Map<string, UnmappedAccountOut>();
  for (const { account, accountName, entries, amount } of given) {
    if (fallen.has(account)) continue;
    const before = unmapped.get(account) ?? { account, accountName, entries: 0, amount: '0.00' };
    unmapped.set(account, {
      ...before,
      entries: before.entries + entries,
      amount: sumAmounts([before.amount, amount]),
    });
  }
  return [...unmapped.values()];
}
