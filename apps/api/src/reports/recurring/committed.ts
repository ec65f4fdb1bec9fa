import { Injectable } from '@nestjs/common';
import { addMonths, roundKeepingSum, sumAmounts } from '@terril/domain';
import { Big } from 'big.js';
import { Clock } from '../../core/clock.js';
import { choice, money, text } from '../../core/export-columns.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { type AnswerAgeOut, type Kept, KeptAnswers } from '../../core/kept-answers.js';
import {
  COMMITTED_PARTS,
  type CommittedOut,
  type CommittedQuery,
  type CommittedSubscriptionOut,
  type CommittedSubscriptionsOut,
  type CommittedSubscriptionsQuery,
} from './committed.dto.js';
import { pageOfRows } from '../rows-page.js';
import { type Table, tableOf } from '../report-file.js';
import { type Sold, soldIn, soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const COMMITTED = sqlFile('recurring/committed.sql');
const SUMS = `select part, count(*)::int as count, sum(exact_now)::text as now, sum(exact)::text as step
  from (${COMMITTED}) committed group by part`;
const DEFAULT_MONTHS = 12;

type Parts = Omit<CommittedOut, keyof AnswerAgeOut>;
type Question = Sold & { on: string; until: string };

/** The recurring revenue of a day, and what is signed, scheduled or known to end in the months that follow. */
@Injectable()
export class CommittedReport {
  private readonly kept: Kept<Question, Parts>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    answers: KeptAnswers,
  ) {
    this.kept = answers.register('committed', { work: (question) => this.workOut(question) });
  }

  /** As of now, or of when it was last worked out where that takes over a second. @throws BadRequest on a category and a service */
  async run(query: CommittedQuery): Promise<CommittedOut> {
    return this.kept.of(this.questionOf(query));
  }

  /** Has it worked out anew, where it is kept. @throws BadRequest as `run` */
  async recompute(query: CommittedQuery): Promise<AnswerAgeOut> {
    return this.kept.ask(this.questionOf(query));
  }

  private questionOf(query: CommittedQuery): Question {
    return { ...this.days(query), ...soldIn(query) };
  }

  private async workOut({ on, until, ...sold }: Question): Promise<Parts> {
    const parameters = [on, until, this.clock.today(), ...soldTo(sold)];
    const rows = await this.db.query<{ part: string; count: number; now: string; step: string }>(SUMS, parameters);
    const exact = COMMITTED_PARTS.map((part) => rows.find((row) => row.part === part));
    const now = rows.reduce((sum, row) => sum.plus(row.now), Big(0)).toFixed();
    const [mrr = '0.00', ...steps] = roundKeepingSum([now, ...exact.map((row) => row?.step ?? '0')]);
    const parts = COMMITTED_PARTS.map((part, index) => ({
      part,
      count: exact[index]?.count ?? 0,
      amount: steps[index] ?? '0.00',
    }));
    return { on, until, mrr, parts, committed: sumAmounts([mrr, ...steps]) };
  }

  /** The subscriptions behind the parts, page by page; `sums` is over all pages. */
  async subscriptions(query: CommittedSubscriptionsQuery): Promise<CommittedSubscriptionsOut> {
    const { part } = query;
    const { on, until } = this.days(query);
    const parameters = [on, until, this.clock.today(), ...soldTo(query), part ?? null];
    const { data, total, sum } = await pageOfRows<CommittedSubscriptionOut>(this.db, {
      rows: COMMITTED,
      where: `part <> 'same' and coalesce(part = $11::text, true)`,
      orderBy: '"organizationName", "subscriptionId"',
      parameters,
      query,
    });
    return { data, total, sums: { amount: sum } };
  }

  private days({ on = this.clock.today(), months = DEFAULT_MONTHS }: CommittedQuery): { on: string; until: string } {
    return { on, until: addMonths(on, months) };
  }
}

/** One row for the revenue of the day, one for each part, one for what they make. */
export function committedTable({ on, until, mrr, parts, committed }: CommittedOut, language: Language): Table {
  const rows = [{ part: 'mrr' as const, amount: mrr }, ...parts, { part: 'committed' as const, amount: committed }];
  const title = { fr: 'Récurrent engagé', en: 'Committed recurring' };
  return tableOf<{ part: string; amount: string }>({ name: `committed-${on}-${until}`, title, language }, rows, [
    choice('committedPart', 'Poste', 'Part', ({ part }) => part),
    money('Par mois (€ hors taxes)', 'Per month (EUR excl. VAT)', ({ amount }) => amount),
  ]);
}

/** One row per subscription. */
export function committedSubscriptionsTable({ data }: CommittedSubscriptionsOut, language: Language): Table {
  const title = { fr: 'Abonnements engagés', en: 'Committed subscriptions' };
  return tableOf({ name: 'committed-subscriptions', title, language }, data, [
    choice('committedPart', 'Poste', 'Part', ({ part }) => part),
    text('Structure', 'Organization', ({ organizationName }) => organizationName),
    text('Service', 'Service', ({ service }) => service),
    money('Le jour (€/mois)', 'On the day (EUR a month)', ({ now }) => now),
    money('Ensuite (€/mois)', 'Later (EUR a month)', ({ later }) => later),
  ]);
}
