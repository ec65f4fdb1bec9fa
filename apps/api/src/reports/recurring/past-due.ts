import { Injectable } from '@nestjs/common';
import { roundHalfUp, sharePercent } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { date, integer, money, text } from '../../core/export-columns.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import type { DayQuery } from './day.dto.js';
import type { PastDueOut } from './past-due.dto.js';
import { type Table, tableOf } from '../report-file.js';
import { soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const PAST_DUE = sqlFile('recurring/past-due.sql');

/** What subscribed organizations are late to pay, beside a recurring revenue that they stay in. */
@Injectable()
export class PastDueReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(query: DayQuery): Promise<PastDueOut> {
    const on = query.on ?? this.clock.today();
    const [row] = await this.db.query<Omit<PastDueOut, 'on' | 'lateShare'>>(PAST_DUE, [on, ...soldTo(query)]);
    if (!row) throw new Error('The report answers one row.');
    return {
      ...row,
      on,
      mrr: roundHalfUp(row.mrr),
      lateMrr: roundHalfUp(row.lateMrr),
      lateShare: sharePercent(row.lateMrr, row.mrr),
      amount: roundHalfUp(row.amount),
      data: row.data.map((payer) => ({ ...payer, mrr: roundHalfUp(payer.mrr) })),
    };
  }
}

/** One row per organization. */
export function pastDueTable({ on, data }: PastDueOut, language: Language): Table {
  const title = { fr: 'Impayés', en: 'Past due' };
  return tableOf({ name: `past-due-${on}`, title, language }, data, [
    text('Structure', 'Organization', ({ organizationName }) => organizationName),
    integer('Factures échues', 'Invoices past due', ({ invoices }) => invoices),
    money('Dû (€ toutes taxes comprises)', 'Owed (EUR incl. VAT)', ({ amount }) => amount),
    date('Plus ancienne échéance', 'Oldest due date', ({ oldestDueOn }) => oldestDueOn),
    money('Récurrent (€/mois)', 'Recurring (EUR a month)', ({ mrr }) => mrr),
  ]);
}
