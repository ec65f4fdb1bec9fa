import { Injectable } from '@nestjs/common';
import { amountOfCents, centsOf, type Decimal, type FiscalYear, roundHalfUp } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { date, integer, money } from '../../core/export-columns.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { type AnswerAgeOut, type Kept, KeptAnswers } from '../../core/kept-answers.js';
import { FiscalYears } from '../fiscal-years.js';
import { type BillsAsked, ForeseenBills, overBills } from './foreseen-bills.js';
import { type Sold, soldIn } from '../sold.js';
import { isNarrowed, narrowedTo } from '../narrowed.js';
import type { SecuredOut, SecuredQuery } from './secured.dto.js';
import { type Table, tableOf } from '../report-file.js';
import { sqlFile } from '../sql-file.js';

const INVOICED_RECURRING = sqlFile('foreseen/invoiced-recurring.sql');
/** `lasting`: of subscriptions that no known end touches. */
const SUMS = overBills(`
  select round(coalesce(sum(certain), 0), 2)::text as certain, round(coalesce(sum(tacit), 0), 2)::text as tacit,
    round(coalesce(sum(certain + tacit) filter (where not "isEnding"), 0), 2)::text as lasting
  from bills`);

interface Sums {
  certain: Decimal;
  tacit: Decimal;
  lasting: Decimal;
}

type SecuredYear = SecuredOut['previous'];
type Years = Omit<SecuredOut, keyof AnswerAgeOut>;
type Question = Sold & FiscalYear;

/** What signed subscriptions will bill in a year, as known on its first day (DOMAIN.md, secured on 1 January). */
@Injectable()
export class SecuredReport {
  private readonly kept: Kept<Question, Years>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly years: FiscalYears,
    private readonly bills: ForeseenBills,
    answers: KeptAnswers,
  ) {
    this.kept = answers.register('secured', { work: (question) => this.workOut(question) });
  }

  /** As of now, or of when it was last worked out where that takes over a second. @throws BadRequest on a category and a service */
  async run(query: SecuredQuery): Promise<SecuredOut> {
    return this.kept.of(await this.questionOf(query));
  }

  /** Has it worked out anew, where it is kept. @throws BadRequest as `run` */
  async recompute(query: SecuredQuery): Promise<AnswerAgeOut> {
    return this.kept.ask(await this.questionOf(query));
  }

  /** The days of the year are part of it: its first month may be changed in the settings. */
  private async questionOf({ year, ...query }: SecuredQuery): Promise<Question> {
    return { ...(await this.years.days(year)), ...soldIn(query) };
  }

  private async workOut({ year, from, to, ...sold }: Question): Promise<Years> {
    const before = await this.years.days(year - 1);
    const [own, previous] = await this.db.readEach([
      () => this.ofYear({ year, from, to }, sold),
      () => this.ofYear(before, sold),
    ]);
    return { ...own, previous };
  }

  private async ofYear({ year, from, to }: FiscalYear, sold: Sold): Promise<SecuredYear> {
    const days = { from, to, knownOn: from, sold };
    const [known, endless] = await this.db.readEach([
      () => this.sums(days),
      // Where no end is known, nothing differs.
      () => this.sums({ ...days, endless: true, ending: true }),
    ]);
    const total = known.certain + known.tacit;
    const withoutEnds = known.lasting + endless.certain + endless.tacit;
    return {
      year,
      on: from,
      to,
      withoutEnds: amountOfCents(withoutEnds),
      knownEnds: amountOfCents(total - withoutEnds),
      total: amountOfCents(total),
      certain: amountOfCents(known.certain),
      tacit: amountOfCents(known.tacit),
      invoiced: this.clock.today() < from ? null : await this.invoiced(sold, from, to),
    };
  }

  /** In cents. */
  private async sums(asked: BillsAsked): Promise<Record<keyof Sums, bigint>> {
    const [row] = await this.bills.query<Sums>(SUMS, asked);
    const { certain, tacit, lasting } = row as Sums;
    return { certain: centsOf(certain), tacit: centsOf(tacit), lasting: centsOf(lasting) };
  }

  private async invoiced(query: Sold, from: string, to: string): Promise<string> {
    const last = [to, this.clock.today()].toSorted()[0];
    const [row] = await this.db.query<{ amount: string }>(INVOICED_RECURRING, [
      from,
      last,
      ...narrowedTo(query),
      !isNarrowed(query),
      query.category ?? null,
      query.serviceId ?? null,
    ]);
    return roundHalfUp(row?.amount ?? '0');
  }
}

/** One row for each of both years. */
export function securedTable({ previous, ...year }: Years, language: Language): Table {
  const title = { fr: 'Sécurisé au premier jour', en: 'Secured on the first day' };
  return tableOf<SecuredYear>(
    { name: `secured-${year.year}`, title, language },
    [year, previous],
    [
      integer('Exercice', 'Year', (one) => one.year),
      date('Vu le', 'Seen on', ({ on }) => on),
      money('Si rien ne finissait', 'If nothing ended', ({ withoutEnds }) => withoutEnds),
      money('Fins connues', 'Known ends', ({ knownEnds }) => knownEnds),
      money('Sécurisé', 'Secured', ({ total }) => total),
      money('Dont certain', 'Of which certain', ({ certain }) => certain),
      money('Dont tacite reconduction', 'Of which by tacit renewal', ({ tacit }) => tacit),
      money('Facturé récurrent', 'Invoiced as recurring', ({ invoiced }) => invoiced),
    ],
  );
}
