import { Injectable } from '@nestjs/common';
import { annualised, roundKeepingSum, sharePercent, sumAmounts } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { date, decimal, integer, money, text } from '../../core/export-columns.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import type { LossesOut, LostContractOut, LostContractsOut, LostContractsQuery } from './losses.dto.js';
import { daysOfMonths } from '../months.js';
import type { MonthsQuery } from '../report.dto.js';
import { pageOfRows } from '../rows-page.js';
import { scopeOf } from '../scope.js';
import { type Table, tableOf } from '../report-file.js';
import { soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const LOST = sqlFile('recurring/losses.sql');
const REASONS = `with lost as materialized (${LOST})
  select reason, count(distinct "organizationId")::int as organizations, count(distinct "contractId")::int as contracts,
    sum(exact)::text as monthly, (select count(distinct (month, "organizationId"))::int from lost) as "allOrganizations"
  from lost group by reason order by sum(exact) desc, reason`;
/** One row for each contract, in each month that it was lost in. */
const CONTRACTS = `select "contractId", reference, "organizationId", "organizationName", max("endedOn") as "endedOn", reason,
    round(sum(exact), 2)::text as monthly, sum(exact) as exact
  from (${LOST}) lost group by month, "contractId", reference, "organizationId", "organizationName", reason`;

interface Row {
  reason: string | null;
  organizations: number;
  contracts: number;
  /** With 6 decimals. */
  monthly: string;
  allOrganizations: number;
}

/** Why recurring revenue was lost: the churn of some months by the reason that contracts ended. */
@Injectable()
export class LossesReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(query: MonthsQuery): Promise<LossesOut> {
    const [first, last] = daysOfMonths(query, this.clock.today());
    const rows = await this.db.query<Row>(REASONS, [first, last, scopeOf(query), ...soldTo(query)]);
    const amounts = roundKeepingSum(rows.map(({ monthly }) => monthly));
    const monthly = sumAmounts(amounts);
    return {
      from: first.slice(0, 7),
      to: last.slice(0, 7),
      organizations: rows[0]?.allOrganizations ?? 0,
      monthly,
      yearly: annualised(monthly),
      reasons: rows.map(({ reason, organizations, contracts }, index) => {
        const amount = amounts[index] ?? '0.00';
        return {
          reason,
          organizations,
          contracts,
          monthly: amount,
          yearly: annualised(amount),
          share: sharePercent(amount, monthly),
        };
      }),
    };
  }

  /** The contracts behind a reason, page by page; `sums` is over all pages. */
  async contracts({ reason, untold, ...query }: LostContractsQuery): Promise<LostContractsOut> {
    const [first, last] = daysOfMonths(query, this.clock.today());
    const { data, total, sum } = await pageOfRows<LostContractOut>(this.db, {
      rows: CONTRACTS,
      where: '($11::text is null or reason = $11) and (not $12::boolean or reason is null)',
      orderBy: '"endedOn", reference',
      parameters: [first, last, scopeOf(query), ...soldTo(query), reason ?? null, untold ?? false],
      query,
    });
    return { data, total, sums: { amount: sum } };
  }
}

/** One row per reason. */
export function lossesTable({ from, to, reasons }: LossesOut, language: Language): Table {
  const title = { fr: 'Raisons de départ', en: 'Reasons of loss' };
  return tableOf({ name: `losses-${from}-${to}`, title, language }, reasons, [
    text('Raison de la fin', 'Reason of the end', ({ reason }) => reason),
    integer('Structures', 'Organizations', ({ organizations }) => organizations),
    integer('Contrats', 'Contracts', ({ contracts }) => contracts),
    money('Récurrent perdu (€/mois)', 'Recurring lost (EUR a month)', ({ monthly }) => monthly),
    money('Récurrent perdu (€/an)', 'Recurring lost (EUR a year)', ({ yearly }) => yearly),
    decimal('Part (%)', 'Share (%)', ({ share }) => share),
  ]);
}

/** One row per contract. */
export function lostContractsTable({ data }: LostContractsOut, language: Language): Table {
  return tableOf({ name: 'lost-contracts', title: { fr: 'Contrats perdus', en: 'Lost contracts' }, language }, data, [
    text('Contrat', 'Contract', ({ reference }) => reference),
    text('Structure', 'Organization', ({ organizationName }) => organizationName),
    date('Fin', 'End', ({ endedOn }) => endedOn),
    text('Raison de la fin', 'Reason of the end', ({ reason }) => reason),
    money('Récurrent perdu (€/mois)', 'Recurring lost (EUR a month)', ({ monthly }) => monthly),
  ]);
}
