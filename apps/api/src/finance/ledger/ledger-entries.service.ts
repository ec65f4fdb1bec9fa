import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { date, integer, money, text } from '../../core/export-columns.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import type { LedgerEntryOut, LedgerEntryQuery } from './ledger.dto.js';
import { LedgerEntry } from './ledger-entry.entity.js';

const RULES: ListRules<LedgerEntryQuery> = {
  sorts: { day: 'entry.day', account: 'entry.account', amount: 'entry.amount' },
  defaultSort: 'day',
  filters: {
    accountId: 'entry.account_id = :accountId',
    month: (month) => ({
      sql: `entry.day >= cast(:monthDay as date) and entry.day < cast(:monthDay as date) + interval '1 month'`,
      parameters: { monthDay: `${month}-01` },
    }),
    fiscalYear: 'fiscal_year_of(entry.day) = :fiscalYear',
    importId: 'entry.import_id = :importId',
  },
  search: (word) => `fold(entry.label || ' ' || entry.piece || ' ' || entry.account) like ${word}`,
  sums: { amount: 'sum(entry.amount)' },
};

/** The entries behind actual amounts: those of confirmed imports. */
@Injectable()
export class LedgerEntriesService {
  constructor(private readonly db: Db) {}

  list(query: LedgerEntryQuery): Promise<Page<LedgerEntryOut>> {
    return listPage(this.builder(), query, RULES);
  }

  /** The list as a file takes it. */
  exported(): ExportedList<LedgerEntry, LedgerEntryQuery, LedgerEntry> {
    return {
      recordType: 'budget-lines',
      name: { fr: 'Écritures', en: 'Ledger entries' },
      columns: {
        day: date('Date', 'Day', ({ day }) => day),
        account: text('Compte', 'Account', ({ account }) => account),
        accountName: text('Nom du compte', 'Name of the account', ({ accountName }) => accountName),
        journal: text('Journal', 'Journal', ({ journal }) => journal),
        entry: text('Écriture', 'Entry', ({ entry }) => entry),
        piece: text('Pièce', 'Document', ({ piece }) => piece),
        label: text('Libellé', 'Label', ({ label }) => label),
        amount: money('Débit moins crédit', 'Debit less credit', ({ amount }) => amount),
        importId: integer('Import', 'Import', ({ importId }) => importId),
      },
      rules: RULES,
      builder: () => this.builder(),
      shown: (batch) => batch,
    };
  }

  private builder() {
    return this.db.repository(LedgerEntry).createQueryBuilder('entry').where('entry.counted');
  }
}
