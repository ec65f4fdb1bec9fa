import { Injectable } from '@nestjs/common';
import { monthOf } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken } from '../../core/errors.js';
import { lockForUpdate } from '../../core/save.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { LedgerImport } from './ledger-import.entity.js';
import { LedgerReportService } from './ledger-report.service.js';
import type { LedgerAssignment, LedgerConfirmation } from './ledger.dto.js';

export const LEDGER_IMPORT = { fr: 'Import comptable', en: 'Ledger import' };

/** Has what a file says count: all of it or nothing, in place of what files before said of the same months. */
@Injectable()
export class ConfirmLedger {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly accounts: AccountsService,
    private readonly report: LedgerReportService,
  ) {}

  /**
   * @throws StaleVersion; Conflict unless it was read; RuleBroken on months of another year, on accounts that no prefix
   *   fits, and on faults that nobody took note of
   */
  confirm(id: number, { version, ...how }: LedgerConfirmation): Promise<void> {
    return this.db.transaction(async () => {
      const find = () => this.db.repository(LedgerImport).findOneBy({ id });
      const found = await lockForUpdate(this.db, LedgerImport, id, version, LEDGER_IMPORT, find);
      if (found.state !== 'read') throw new Conflict('not_read', NOT_READ);
      await this.db.query(`select pg_advisory_xact_lock(hashtext('budget'), $1)`, [found.year]);
      await this.check(found, how);
      await this.db.doing('import');
      await this.assign(how.assignments ?? []);
      await this.count(found, how);
      const months = { fromMonth: `${how.fromMonth}-01`, untilMonth: `${how.untilMonth}-01` };
      await this.db.manager.save(
        Object.assign(found, { ...months, state: 'confirmed', confirmedAt: this.clock.now() }),
      );
    });
  }

  private async check(
    { year, faultCount, unbalancedCount }: LedgerImport,
    { fromMonth, untilMonth, despiteFaults = false }: Omit<LedgerConfirmation, 'version'>,
  ): Promise<void> {
    const { from, to } = await this.settings.fiscalYear(year);
    const isOfYear = (month: string) => month >= monthOf(from) && month <= monthOf(to);
    if (!isOfYear(fromMonth)) throw RuleBroken.on('fromMonth', 'other_year', OTHER_YEAR);
    if (!isOfYear(untilMonth)) throw RuleBroken.on('untilMonth', 'other_year', OTHER_YEAR);
    if (untilMonth < fromMonth) throw RuleBroken.on('untilMonth', 'ends_first', ENDS_FIRST);
    if (faultCount + unbalancedCount > 0 && !despiteFaults) throw RuleBroken.on('despiteFaults', 'faults', FAULTS);
  }

  /** The prefixes that somebody chose are those of the accounts from now on. */
  private async assign(assignments: LedgerAssignment[]): Promise<void> {
    for (const { prefix, accountId } of assignments) {
      const { version, prefixes } = await this.accounts.get(accountId);
      if (!prefixes.includes(prefix)) {
        await this.accounts.update(accountId, { version, prefixes: [...prefixes, prefix] });
      }
    }
  }

  private async count(
    { id }: LedgerImport,
    { fromMonth, untilMonth, keepTyped = false }: Omit<LedgerConfirmation, 'version'>,
  ): Promise<void> {
    const months = [`${fromMonth}-01`, `${untilMonth}-01`];
    await this.db.query(
      `delete from ledger_entries
       where (import_id = $3 and not ${OF_MONTHS}) or (import_id <> $3 and counted and ${OF_MONTHS})`,
      [...months, id],
    );
    const mapping = await this.report.mapping(id);
    await this.db.query(
      `update ledger_entries e set counted = true, account_id = (m.value)::int
       from jsonb_each_text($2) m where e.import_id = $1 and e.account = m.key`,
      [id, JSON.stringify(Object.fromEntries(mapping))],
    );
    const left = await this.db.query<{ account: string }>(
      'select distinct account from ledger_entries where import_id = $1 and account_id is null order by 1',
      [id],
    );
    if (left.length > 0) throw unmapped(left.map(({ account }) => account));
    await this.db.query(UPDATE_LINES, [id, ...months, keepTyped]);
    await this.db.query(NEW_LINES, [id]);
  }
}

const OF_MONTHS = `(day >= $1::date and day < $2::date + interval '1 month')`;

/** What the import gives each account of the budget in each month. */
const GIVEN = `
  select e.account_id, date_trunc('month', e.day)::date as month,
    sum(case a.nature when 'cost' then e.amount else -e.amount end) as amount
  from ledger_entries e join accounts a on a.id = e.account_id
  where e.import_id = $1 and a.nature <> 'outside' group by 1, 2`;

/**
 * Lines of these months that the file says something of, and those it does not mention: these came to nothing, unless
 * somebody typed them. A line that says the same keeps its version.
 */
const UPDATE_LINES = `
  with given as (${GIVEN})
  update budget_lines l set actual = told.amount, actual_imported = true, version = l.version + 1, updated_at = now()
  from (
    select line.id, coalesce(g.amount, 0) as amount
    from budget_lines line join accounts a on a.id = line.account_id and a.nature <> 'outside'
    left join given g on g.account_id = line.account_id and g.month = make_date(line.year, line.month, 1)
    where make_date(line.year, line.month, 1) between $2::date and $3::date
      and (line.actual is null or line.actual_imported or (g.amount is not null and not $4::boolean))) told
  where told.id = l.id and (l.actual is distinct from told.amount or not l.actual_imported)`;

const NEW_LINES = `
  with given as (${GIVEN})
  insert into budget_lines (year, month, account_id, planned, actual, actual_imported)
  select extract(year from month), extract(month from month), account_id, 0, amount, true from given g
  where not exists (select from budget_lines l
    where l.account_id = g.account_id and make_date(l.year, l.month, 1) = g.month)`;

function unmapped(accounts: string[]): RuleBroken {
  return RuleBroken.on('assignments', 'unmapped', {
    fr: `À quel compte du budget revient : ${accounts.join(', ')} ?`,
    en: `Which account of the budget do these fall to: ${accounts.join(', ')}?`,
  });
}

const NOT_READ = {
  fr: 'Cet import n’est pas à confirmer : il est encore lu, déjà confirmé ou illisible.',
  en: 'This import is not to be confirmed: it is being read, confirmed already or unreadable.',
};
const OTHER_YEAR = { fr: 'Ce mois n’est pas de cet exercice.', en: 'This month is not of this fiscal year.' };
const ENDS_FIRST = { fr: 'Le dernier mois précède le premier.', en: 'The last month comes before the first one.' };
const FAULTS = {
  fr: 'Des écritures ne s’équilibrent pas ou des lignes sont illisibles : confirmez que vous l’avez vu.',
  en: 'Some entries do not balance, or rows cannot be read: confirm that you have seen it.',
};
