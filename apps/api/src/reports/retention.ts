import { Injectable } from '@nestjs/common';
import { annualised, type Retention, retentionRates, roundHalfUp, sharePercent, sumAmounts } from '@terril/domain';
import { Big } from 'big.js';
import { Clock } from '../core/clock.js';
import type { Cell } from '../core/csv.js';
import { Db } from '../core/db.js';
import type { Table } from './csv.js';
import { daysOfMonths } from './months.js';
import { narrowedTo } from './narrowed.js';
import type { MonthsQuery } from './report.dto.js';
import type { RetentionOut } from './retention.dto.js';
import { scopeOf } from './scope.js';
import { sqlFile } from './sql-file.js';

const RETENTION = sqlFile('retention.sql');

type Payer = { organizationId: number; organizationName: string; amount: string };
type Row = Retention & { users: number; mrr: string; ten: Payer[] };

/** What became of those who were subscribed at the start of some months, and on whom the revenue rests at their end. */
@Injectable()
export class RetentionReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(query: MonthsQuery): Promise<RetentionOut> {
    const [first, last] = daysOfMonths(query, this.clock.today());
    const [row] = await this.db.query<Row>(RETENTION, [first, last, ...narrowedTo(query), scopeOf(query)]);
    if (!row) throw new Error('The report answers one row.');
    const { users, mrr, ten, usersAtStart, usersLost, ...exact } = row;
    const topTen = ten.map((payer) => ({
      ...payer,
      amount: roundHalfUp(payer.amount),
      share: sharePercent(payer.amount, mrr),
    }));
    return {
      from: first.slice(0, 7),
      to: last.slice(0, 7),
      ...rounded(exact),
      usersAtStart,
      usersLost,
      ...retentionRates(row),
      users,
      mrr: roundHalfUp(mrr),
      arr: annualised(mrr),
      averagePerUser: users === 0 ? null : roundHalfUp(Big(mrr).div(users)),
      topTen,
      topTenShare: sharePercent(sumAmounts(ten.map(({ amount }) => amount)), mrr),
    };
  }
}

type Movements = Pick<RetentionOut, 'start' | 'expansion' | 'indexation' | 'contraction' | 'churn' | 'end'>;

/** To the cent, the end as the sum of the others, so that a reader adds up what is shown. */
function rounded({ start, expansion, indexation, contraction, churn }: Movements): Movements {
  const parts = [start, expansion, indexation, contraction, churn].map((amount) => roundHalfUp(amount));
  const [first = '', more = '', indexed = '', less = '', lost = ''] = parts;
  return { start: first, expansion: more, indexation: indexed, contraction: less, churn: lost, end: sumAmounts(parts) };
}

/** One row for each of those who pay the most. */
export function retentionTable({ from, to, topTen }: RetentionOut): Table {
  return {
    name: `retention-${from}-${to}`,
    header: [
      { fr: 'Structure', en: 'Organization' },
      { fr: 'Récurrent (€/mois)', en: 'Recurring (EUR a month)' },
      { fr: 'Part (%)', en: 'Share (%)' },
    ],
    rows: topTen.map(({ organizationName, amount, share }): Cell[] => [
      organizationName,
      { decimal: amount },
      { decimal: share },
    ]),
  };
}
