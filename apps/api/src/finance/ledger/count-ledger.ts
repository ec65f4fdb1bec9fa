import { Injectable } from '@nestjs/common';
import { actsAs, asRequest } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { refusalIn } from '../../core/constraints.js';
import { isDatabaseGone } from '../../core/database-gone.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { ENTRIES_OF_MONTHS, NEW_LINES, UPDATE_LINES } from './ledger-sql.js';
import { LedgerImport } from './ledger-import.entity.js';
import { LedgerReportService } from './ledger-report.service.js';
import { unmapped } from './unmapped.js';

export const CONFIRMATION_JOBS = 'ledger-confirmations';

/** Entries between two words on how far it has come. */
const BATCH = 10_000;

/**
 * Has what a confirmed file says count, as a job: all of it or nothing, in place of what files before said of the same
 * months. How far it has come is told apart from its transaction; one that broke off begins again.
 */
@Injectable()
export class CountLedger {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly report: LedgerReportService,
    jobs: Jobs,
  ) {
    jobs.register<{ importId: number }>(
      CONFIRMATION_JOBS,
      ({ importId }) => this.run(importId),
      () => this.undone(),
    );
  }

  private undone(): Promise<{ importId: number }[]> {
    return this.db.query(`select id as "importId" from ledger_imports where state = 'confirming' order by id`);
  }

  /** Nothing, unless it was confirmed and does not count yet. What refuses it stands in its failure, to be confirmed anew. */
  run(importId: number): Promise<void> {
    return asRequest(async () => {
      const imports = this.db.repository(LedgerImport);
      const found = await imports.findOneBy({ id: importId, state: 'confirming' });
      if (!found?.confirmation) return;
      // The history tells of who confirmed it.
      if (found.confirmation.by) actsAs(found.confirmation.by);
      try {
        await this.db.transaction(() => this.count(found));
      } catch (error) {
        if (isDatabaseGone(error)) throw error;
        const sentence = refusalIn(error)?.sentence;
        const again = { state: 'read', failure: sentence ?? FAILED, fromMonth: null, untilMonth: null } as const;
        await imports.update({ id: importId, state: 'confirming' }, { ...again, confirmation: null });
        if (!sentence) throw error;
      }
    });
  }

  private async count({ id, year, fromMonth, untilMonth, confirmation }: LedgerImport): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtext('budget'), $1)`, [year]);
    await this.db.doing('import');
    const months = [fromMonth, untilMonth];
    await this.db.query(
      `delete from ledger_entries
       where (import_id = $3 and not ${ENTRIES_OF_MONTHS}) or (import_id <> $3 and counted and ${ENTRIES_OF_MONTHS})`,
      [...months, id],
    );
    await this.countEntries(id);
    const left = await this.db.query<{ account: string }>(
      'select distinct account from ledger_entries where import_id = $1 and account_id is null order by 1',
      [id],
    );
    if (left.length > 0) throw unmapped(left.map(({ account }) => account));
    await this.db.query(UPDATE_LINES, [id, ...months, confirmation?.keepTyped ?? false]);
    await this.db.query(NEW_LINES, [id]);
    await this.db
      .repository(LedgerImport)
      .update({ id, state: 'confirming' }, { state: 'confirmed', confirmedAt: this.clock.now() });
  }

  /** Each falls to the account of the budget that its prefix says now. */
  private async countEntries(id: number): Promise<void> {
    const mapping = JSON.stringify(Object.fromEntries(await this.report.mapping(id)));
    for (let last = 0, handled = 0; ;) {
      await this.tell(id, handled);
      const [batch] = await this.db.query<{ last: number | null; count: number }>(COUNT_SOME, [
        id,
        mapping,
        last,
        BATCH,
      ]);
      if (!batch?.last) return;
      last = batch.last;
      handled += batch.count;
    }
  }

  /** Seen at once: the transaction that counts holds no lock on the import before its end. */
  private tell(id: number, handled: number): Promise<unknown> {
    return this.db.apart(() => this.db.query('update ledger_imports set handled = $2 where id = $1', [id, handled]));
  }
}

const COUNT_SOME = `
  with batch as (
    select id from ledger_entries where import_id = $1 and id > $3 order by id limit $4
  ), counted as (
    update ledger_entries e set counted = true, account_id = ($2::jsonb ->> e.account)::int from batch where e.id = batch.id
  )
  select max(id) as last, count(*)::int as count from batch`;

const FAILED = {
  fr: 'La confirmation a échoué : rien n’en compte.',
  en: 'Confirming it failed: nothing of it counts.',
};
