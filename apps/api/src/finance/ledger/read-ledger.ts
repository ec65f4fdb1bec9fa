import { Injectable } from '@nestjs/common';
import {
  centsOf,
  amountOfCents,
  ledgerColumns,
  type LedgerColumns,
  type LedgerLine,
  ledgerLine,
  makesResult,
} from '@terril/domain';
import type { OpenTable } from '@terril/tables';
import { refusalIn } from '../../core/constraints.js';
import { isDatabaseGone } from '../../core/database-gone.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import { FilesService } from '../../system/files/files.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { withStoredTable } from '../../system/stored-table.js';
import { type FaultyRow, LedgerImport, type UnbalancedEntry } from './ledger-import.entity.js';

export const LEDGER_JOBS = 'ledger-imports';

/** Faults and unbalanced entries that are shown; all are counted. */
const SHOWN = 100;
const BATCH = 2_000;

/** Reads the accountant's files as jobs: what a file says is kept aside until somebody confirms it. */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly db: Db,
    private readonly files: FilesService,
    private readonly settings: SettingsService,
    jobs: Jobs,
  ) {
    jobs.register<{ importId: number }>(
      LEDGER_JOBS,
      ({ importId }) => this.run(importId),
      () => this.undone(),
    );
  }

  private undone(): Promise<{ importId: number }[]> {
    return this.db.query(`select id as "importId" from ledger_imports where state = 'reading' order by id`);
  }

  /** All of it or nothing: a job that broke off begins again. */
  private async run(importId: number): Promise<void> {
    const found = await this.db.repository(LedgerImport).findOneBy({ id: importId, state: 'reading' });
    if (!found) return;
    try {
      await this.db.transaction(() =>
        withStoredTable(this.files, { fileId: found.fileId, sheet: 1, field: 'fileId' }, (table) =>
          this.read(found, table),
        ),
      );
    } catch (error) {
      if (isDatabaseGone(error)) throw error;
      const failure = refusalIn(error)?.sentence;
      await this.db.repository(LedgerImport).update(importId, { state: 'failed', failure: failure ?? FAILED });
      if (!failure) throw error;
    }
  }

  private async read({ id, year }: LedgerImport, table: OpenTable): Promise<void> {
    const columns = ledgerColumns(table.headers);
    if (!columns) throw RuleBroken.on('fileId', 'no_ledger', NO_LEDGER);
    const { from, to } = await this.settings.fiscalYear(year);
    const told = new ToldByFile();
    let batch: LedgerLine[] = [];
    for await (const row of table.rows) {
      const line = told.lineOf(row, columns);
      if (line === undefined || !makesResult(line.account)) continue;
      if (line.day < from || line.day > to) {
        told.otherYears += 1;
        continue;
      }
      batch.push(line);
      if (batch.length < BATCH) continue;
      await this.keep(id, batch);
      batch = [];
    }
    await this.keep(id, batch);
    await this.db.repository(LedgerImport).update(id, { state: 'read', format: columns.format, ...told.summary() });
  }

  private async keep(importId: number, lines: LedgerLine[]): Promise<void> {
    await this.db.query(
      `insert into ledger_entries (import_id, day, account, account_name, journal, entry, piece, label, amount)
       select $1, day, account, "accountName", journal, entry, piece, label, amount
       from jsonb_to_recordset($2) as line (day date, account text, "accountName" text, journal text, entry text,
         piece text, label text, amount numeric)`,
      [importId, JSON.stringify(lines)],
    );
  }
}

/** What is noticed of a file while it is read. */
class ToldByFile {
  otherYears = 0;
  private rows = 0;
  private faultCount = 0;
  private readonly faults: FaultyRow[] = [];
  /** What the lines of each entry make, in cents. */
  private readonly balances = new Map<string, { journal: string; entry: string; day: string; cents: bigint }>();

  /** Undefined when the row cannot be read. */
  lineOf({ row, cells }: { row: number; cells: string[] }, columns: LedgerColumns): LedgerLine | undefined {
    this.rows += 1;
    const line = ledgerLine(cells, columns);
    if (typeof line === 'string') {
      this.faultCount += 1;
      if (this.faults.length < SHOWN) this.faults.push({ row, fault: line });
      return undefined;
    }
    if (line.entry !== '') this.balance(line);
    return line;
  }

  summary(): Partial<LedgerImport> {
    const unbalanced = [...this.balances.values()].filter(({ cents }) => cents !== 0n);
    const shown = unbalanced.slice(0, SHOWN).map(({ cents, ...entry }): UnbalancedEntry => {
      return { ...entry, amount: amountOfCents(cents) };
    });
    const { rows, otherYears, faultCount, faults } = this;
    return { rows, otherYears, faultCount, faults, unbalancedCount: unbalanced.length, unbalanced: shown };
  }

  private balance({ journal, entry, day, amount }: LedgerLine): void {
    const key = `${journal}\t${entry}`;
    const known = this.balances.get(key);
    if (known) known.cents += centsOf(amount);
    else this.balances.set(key, { journal, entry, day, cents: centsOf(amount) });
  }
}

const NO_LEDGER = {
  fr: 'Ce fichier n’est ni un FEC ni un tableau de compte, date et montant : ses titres doivent nommer le compte (CompteNum), le jour (EcritureDate) et les montants (Debit et Credit, ou Montant).',
  en: 'This file is neither a FEC nor a table of account, day and amount: its titles must name the account (CompteNum), the day (EcritureDate) and the amounts (Debit and Credit, or Montant).',
};
const FAILED = { fr: 'La lecture du fichier a échoué.', en: 'The file could not be read.' };
