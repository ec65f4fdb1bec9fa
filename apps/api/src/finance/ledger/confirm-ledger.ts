import { Injectable } from '@nestjs/common';
import { monthOf } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import { lockForUpdate } from '../../core/save.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { CONFIRMATION_JOBS } from './count-ledger.js';
import { LedgerImport } from './ledger-import.entity.js';
import { LedgerReportService } from './ledger-report.service.js';
import { ENTRIES_OF_MONTHS } from './ledger-sql.js';
import { unmapped } from './unmapped.js';
import type { LedgerAssignment, LedgerConfirmation } from './ledger.dto.js';

export const LEDGER_IMPORT = { fr: 'Import comptable', en: 'Ledger import' };

/** Checks how a file is to count, and has it counted in the background. */
@Injectable()
export class ConfirmLedger {
  constructor(
    private readonly db: Db,
    private readonly jobs: Jobs,
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
      await this.check(found, how);
      await this.assign(how.assignments ?? []);
      const months = { fromMonth: `${how.fromMonth}-01`, untilMonth: `${how.untilMonth}-01` };
      const toHandle = await this.toCount(id, months);
      const confirmation = { keepTyped: how.keepTyped ?? false, by: currentActor() ?? null };
      const asked = { ...months, state: 'confirming', failure: null, confirmation, handled: 0, toHandle } as const;
      await this.db.manager.save(Object.assign(found, asked));
      await this.jobs.send(CONFIRMATION_JOBS, { importId: id });
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

  /** How many entries of its months there are to count. @throws RuleBroken on accounts that none of the budget takes */
  private async toCount(
    id: number,
    { fromMonth, untilMonth }: { fromMonth: string; untilMonth: string },
  ): Promise<number> {
    const entries = await this.db.query<{ account: string; count: number }>(
      `select account, count(*)::int as count from ledger_entries
       where import_id = $3 and ${ENTRIES_OF_MONTHS} group by account order by account`,
      [fromMonth, untilMonth, id],
    );
    const mapping = await this.report.mapping(id);
    const left = entries.filter(({ account }) => !mapping.has(account));
    if (left.length > 0) throw unmapped(left.map(({ account }) => account));
    return entries.reduce((sum, { count }) => sum + count, 0);
  }
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
