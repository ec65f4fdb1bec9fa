import { Injectable } from '@nestjs/common';
import {
  monthOf,
  negated,
  roundHalfUp,
  roundKeepingSum,
  sharePercent,
  sumAmounts,
  TERM_OUTCOMES,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { choice, date, integer, money, text } from '../../core/export-columns.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { type AnswerAgeOut, type Kept, KeptAnswers } from '../../core/kept-answers.js';
import { daysOfMonths } from '../months.js';
import type { MonthsQuery } from '../report.dto.js';
import { RetentionReport } from './retention.js';
import { pageOfRows } from '../rows-page.js';
import { type Table, tableOf } from '../report-file.js';
import { type Sold, soldIn, soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';
import type { TermContractOut, TermContractsOut, TermContractsQuery, TermEndsOut } from './term-ends.dto.js';

const TERM_ENDS = sqlFile('recurring/term-ends.sql');
const OUTCOMES = `select outcome, count(*)::int as contracts, sum(exact)::text as before, sum(exact_after)::text as after
  from (${TERM_ENDS}) ends group by outcome`;

interface Row {
  outcome: string;
  contracts: number;
  before: string;
  after: string;
}

type Outcomes = Omit<TermEndsOut, keyof AnswerAgeOut>;
type Question = Sold & { from: string; to: string };

/** What became of the contracts whose terms ended in some months, beside what left whatever came up. */
@Injectable()
export class TermEndsReport {
  private readonly kept: Kept<Question, Outcomes>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly retention: RetentionReport,
    answers: KeptAnswers,
  ) {
    this.kept = answers.register('term-ends', { work: (question) => this.workOut(question) });
  }

  /** As of now, or of when it was last worked out where that takes over a second. @throws BadRequest as `daysOfMonths` */
  async run(query: MonthsQuery): Promise<TermEndsOut> {
    return this.kept.of(this.questionOf(query));
  }

  /** Has it worked out anew, where it is kept. @throws BadRequest as `run` */
  async recompute(query: MonthsQuery): Promise<AnswerAgeOut> {
    return this.kept.ask(this.questionOf(query));
  }

  private questionOf(query: MonthsQuery): Question {
    const [first, last] = daysOfMonths(query, this.clock.today());
    return { from: monthOf(first), to: monthOf(last), ...soldIn(query) };
  }

  private async workOut(query: Question): Promise<Outcomes> {
    const days = daysOfMonths(query, this.clock.today());
    const [rows, retention] = await this.db.readEach([
      () => this.db.query<Row>(OUTCOMES, [...days, this.clock.today(), ...soldTo(query)]),
      () => this.retention.run(query),
    ]);
    const found = TERM_OUTCOMES.map((outcome) => rows.find((row) => row.outcome === outcome));
    const befores = roundKeepingSum(found.map((row) => row?.before ?? '0'));
    const outcomes = TERM_OUTCOMES.map((outcome, index) => ({
      outcome,
      contracts: found[index]?.contracts ?? 0,
      before: befores[index] ?? '0.00',
      after: outcome === 'pending' ? null : roundHalfUp(found[index]?.after ?? '0'),
    }));
    const passed = outcomes.filter(({ outcome }) => outcome !== 'pending');
    const contracts = passed.reduce((sum, one) => sum + one.contracts, 0);
    const before = sumAmounts(passed.map((one) => one.before));
    const ended = passed.find(({ outcome }) => outcome === 'ended');
    const { from, to, logoChurn, churn, start } = retention;
    return {
      from,
      to,
      outcomes,
      contracts,
      before,
      contractChurn: rate(String(ended?.contracts ?? 0), String(contracts)),
      revenueChurn: rate(ended?.before ?? '0', before),
      logoChurn,
      plainChurn: rate(negated(churn), start),
    };
  }

  /** The contracts behind an outcome, page by page; `sums` is over all pages. */
  async contracts({ outcome, ...query }: TermContractsQuery): Promise<TermContractsOut> {
    const today = this.clock.today();
    const { data, total, sum } = await pageOfRows<TermContractOut & { exact_after: unknown }>(this.db, {
      rows: TERM_ENDS,
      where: 'coalesce(outcome = $11::text, true)',
      orderBy: '"termEndsOn", reference',
      parameters: [...daysOfMonths(query, today), today, ...soldTo(query), outcome ?? null],
      query,
    });
    return { data: data.map(({ exact_after: _, ...row }) => row), total, sums: { amount: sum } };
  }
}

const rate = (part: string, whole: string): string | null => (Number(whole) === 0 ? null : sharePercent(part, whole));

/** One row per outcome. */
export function termEndsTable({ from, to, outcomes }: TermEndsOut, language: Language): Table {
  const title = { fr: 'Échéances', en: 'Term ends' };
  return tableOf({ name: `term-ends-${from}-${to}`, title, language }, outcomes, [
    choice('termOutcome', 'Issue', 'Outcome', ({ outcome }) => outcome),
    integer('Contrats', 'Contracts', ({ contracts }) => contracts),
    money('Avant (€/an)', 'Before (EUR a year)', ({ before }) => before),
    money('Après (€/an)', 'After (EUR a year)', ({ after }) => after),
  ]);
}

/** One row per contract. */
export function termContractsTable({ data }: TermContractsOut, language: Language): Table {
  const title = { fr: 'Contrats à échéance', en: 'Contracts at term' };
  return tableOf({ name: 'term-contracts', title, language }, data, [
    text('Contrat', 'Contract', ({ reference }) => reference),
    text('Objet', 'Title', (row) => row.title),
    text('Structure', 'Organization', ({ organizationName }) => organizationName),
    date('Échéance', 'End of the term', ({ termEndsOn }) => termEndsOn),
    choice('termOutcome', 'Issue', 'Outcome', ({ outcome }) => outcome),
    money('Avant (€/an)', 'Before (EUR a year)', ({ before }) => before),
    money('Après (€/an)', 'After (EUR a year)', ({ after }) => after),
  ]);
}
