import { Injectable } from '@nestjs/common';
import {
  annualised,
  type Retention,
  retentionRates,
  roundHalfUp,
  sharePercent,
  sumAmounts,
  TERMS,
} from '@terril/domain';
import { Big } from 'big.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language, Sentence } from '../../core/errors.js';
import { decimal, integer, money, text, yesNo } from '../../core/export-columns.js';
import { type Table, tableOf } from '../report-file.js';
import { daysOfMonths } from '../months.js';
import { narrowedTo } from '../narrowed.js';
import type { MonthsQuery } from '../report.dto.js';
import {
  RETENTION_CHANGES,
  type RetainedOrganizationOut,
  type RetainedOrganizationsOut,
  type RetainedQuery,
  type RetentionOut,
} from './retention.dto.js';
import { pageOfRows } from '../rows-page.js';
import { scopeOf } from '../scope.js';
import { sqlFile } from '../sql-file.js';

const AMOUNTS = ['start', ...RETENTION_CHANGES, 'end'];
const TOLD = sqlFile('recurring/retention-told.sql');
const RETENTION = `with told as materialized (${TOLD}) ${sqlFile('recurring/retention.sql')}`;
/** `exact` is what is asked for: a kind of change, else what they paid at the start. */
const ORGANIZATIONS = `select id as "organizationId", name as "organizationName", not stays as "isLost",
    ${AMOUNTS.map((name) => `round("${name}", 2)::text as "${name}"`).join(', ')},
    case $9::text ${RETENTION_CHANGES.map((change) => `when '${change}' then "${change}"`).join(' ')} else start end as exact
  from (${TOLD}) told where was_there`;

type Payer = { organizationId: number; organizationName: string; amount: string };
type Row = Retention & { users: number; mrr: string; ten: Payer[] };

/**
 * What became of those who were subscribed at the start of some months, one by one and together, and on whom the revenue
 * rests at their end.
 */
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

  /** The organizations behind the figures, page by page; `sums` is over all pages. */
  async organizations({ change, ...query }: RetainedQuery): Promise<RetainedOrganizationsOut> {
    const days = daysOfMonths(query, this.clock.today());
    const { data, total, sum } = await pageOfRows<RetainedOrganizationOut>(this.db, {
      rows: ORGANIZATIONS,
      where: `$9::text is null or exact <> 0 or ($9 = 'churn' and "isLost")`,
      orderBy: 'abs(exact) desc, "organizationName", "organizationId"',
      parameters: [...days, ...narrowedTo(query), scopeOf(query), change ?? null],
      query,
    });
    return { data, total, sums: { amount: sum } };
  }
}

type Movements = Pick<
  RetentionOut,
  'start' | 'expansion' | 'indexation' | 'contraction' | 'transfer' | 'churn' | 'end'
>;

/** To the cent, the end as the sum of the others, so that a reader adds up what is shown. */
function rounded({ start, expansion, indexation, contraction, transfer, churn }: Movements): Movements {
  const parts = { start, expansion, indexation, contraction, transfer, churn };
  const shown = Object.fromEntries(Object.entries(parts).map(([name, amount]) => [name, roundHalfUp(amount)]));
  return { ...(shown as typeof parts), end: sumAmounts(Object.values(shown)) };
}

/** One row for each of those who pay the most. */
export function topTenTable({ from, to, topTen }: RetentionOut, language: Language): Table {
  const title = { fr: 'Les dix premiers', en: 'The first ten' };
  return tableOf({ name: `retention-${from}-${to}`, title, language }, topTen, [
    text('Structure', 'Organization', ({ organizationName }) => organizationName),
    money('Récurrent (€/mois)', 'Recurring (EUR a month)', ({ amount }) => amount),
    decimal('Part (%)', 'Share (%)', ({ share }) => share),
  ]);
}

/** One row for each figure: an amount, a rate or a count. */
export function retentionTable(report: RetentionOut, language: Language): Table {
  const title = { fr: 'Fidélité', en: 'Retention' };
  return tableOf({ name: `retention-rates-${report.from}-${report.to}`, title, language }, FIGURES, [
    text('Chiffre', 'Figure', ({ words }) => words[language]),
    money('€/mois', 'EUR a month', ({ of, name }) => (of === 'money' ? report[name] : null)),
    decimal('%', '%', ({ of, name }) => (of === 'rate' ? report[name] : null)),
    integer('Nombre', 'Count', ({ of, name }) => (of === 'count' ? report[name] : null)),
  ]);
}

type Figure = { name: keyof Omit<RetentionOut, 'topTen'>; of: 'money' | 'rate' | 'count'; words: Sentence };

const FIGURES: Figure[] = [
  { name: 'start', of: 'money', words: { fr: 'Au début', en: 'At the start' } },
  { name: 'expansion', of: 'money', words: { fr: 'Hausse', en: 'Expansion' } },
  { name: 'indexation', of: 'money', words: { fr: 'Indexation', en: 'Indexation' } },
  { name: 'contraction', of: 'money', words: { fr: 'Baisse', en: 'Contraction' } },
  { name: 'transfer', of: 'money', words: { fr: TERMS.fr.movement.transfer, en: TERMS.en.movement.transfer } },
  { name: 'churn', of: 'money', words: { fr: 'Départs', en: 'Churn' } },
  { name: 'end', of: 'money', words: { fr: 'À la fin, des mêmes', en: 'At the end, of the same' } },
  { name: 'nrr', of: 'rate', words: { fr: 'NRR', en: 'NRR' } },
  { name: 'grr', of: 'rate', words: { fr: 'GRR', en: 'GRR' } },
  { name: 'usersAtStart', of: 'count', words: { fr: 'Usagers au début', en: 'Users at the start' } },
  { name: 'usersLost', of: 'count', words: { fr: 'Usagers partis', en: 'Users lost' } },
  { name: 'logoChurn', of: 'rate', words: { fr: 'Part des usagers partis', en: 'Share of users lost' } },
  { name: 'users', of: 'count', words: { fr: 'Abonnés à la fin', en: 'Subscribed at the end' } },
  { name: 'mrr', of: 'money', words: { fr: 'MRR à la fin', en: 'MRR at the end' } },
  { name: 'averagePerUser', of: 'money', words: { fr: 'Moyenne par abonné', en: 'Average per user' } },
  { name: 'topTenShare', of: 'rate', words: { fr: 'Part des dix premiers', en: 'Share of the first ten' } },
];

/** One row per organization that was there at the start. */
export function retainedTable({ data }: RetainedOrganizationsOut, language: Language): Table {
  const title = { fr: 'Présents au début', en: 'There at the start' };
  return tableOf({ name: 'retention-organizations', title, language }, data, [
    text('Structure', 'Organization', ({ organizationName }) => organizationName),
    money('Au début (€/mois)', 'At the start (EUR a month)', ({ start }) => start),
    ...RETENTION_CHANGES.map((change) =>
      money<RetainedOrganizationOut>(TERMS.fr.movement[change], TERMS.en.movement[change], (row) => row[change]),
    ),
    money('À la fin (€/mois)', 'At the end (EUR a month)', ({ end }) => end),
    yesNo('Partie', 'Lost', ({ isLost }) => isLost),
  ]);
}
