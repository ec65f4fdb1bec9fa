import { Injectable } from '@nestjs/common';
import { addMonths, annualised, negated, roundHalfUp, sharePercent, sumAmounts, type Trend } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FiscalYears } from '../fiscal-years.js';
import type { KeyFiguresOut, KeyStepOut, KeyTrendOut, YearFiguresOut } from '../report.dto.js';
import { sqlFile } from '../sql-file.js';

const KEY_FIGURES = sqlFile('yearly/key-figures.sql');
const FIGURES_OF_MONTHS = sqlFile('yearly/key-figures-of-months.sql');

/** Years that a curve goes over. */
const TREND_YEARS = 6;

interface MonthRow extends Pick<Row, 'users' | 'newUsers' | 'turnover' | 'recurring' | 'mrr' | 'subsidies'> {
  step: string;
  costs: string | null;
  result: string | null;
}

interface Row {
  users: number;
  newUsers: number;
  turnover: string;
  recurring: string;
  mrr: string;
  subsidies: string;
  costs: string;
  otherIncome: string;
  openCount: number;
  openAmount: string;
}

/** The year at a glance for the home page, with the year before beside. */
@Injectable()
export class KeyFiguresReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly years: FiscalYears,
  ) {}

  async run(year?: number): Promise<KeyFiguresOut> {
    const figures = await this.figures(year);
    return { ...figures, previous: await this.figures(figures.year - 1) };
  }

  /** The key figures step by step: none before the first year that holds records, none after today. */
  async trend({ year, by }: { year?: number; by: Trend }): Promise<KeyTrendOut> {
    return { steps: by === 'years' ? await this.lastYears(year) : await this.monthsOf(year) };
  }

  private async lastYears(asked?: number): Promise<KeyStepOut[]> {
    const { year: last } = await this.years.days(asked);
    const { years } = await this.years.known();
    const before = years.filter((year) => year > last - TREND_YEARS && year < last);
    const steps: KeyStepOut[] = [];
    for (const one of [...before, last]) {
      const { year, on, recurringShare, openInvoices, ...figures } = await this.figures(one);
      // A year whose costs nobody entered has no result to compare with.
      const unknown = Number(figures.costs) === 0 ? { costs: null, result: null } : {};
      steps.push({ step: String(year), ...figures, ...unknown, openInvoices: openInvoices.amount });
    }
    return steps;
  }

  private async monthsOf(asked?: number): Promise<KeyStepOut[]> {
    const today = this.clock.today();
    const { from } = await this.years.days(asked);
    const firstDays = Array.from({ length: 12 }, (_, index) => addMonths(from, index)).filter((day) => day <= today);
    const rows = await this.db.query<MonthRow>(FIGURES_OF_MONTHS, [firstDays, today]);
    return rows.map(({ mrr, ...row }) => ({
      ...row,
      turnover: roundHalfUp(row.turnover),
      recurring: roundHalfUp(row.recurring),
      mrr: roundHalfUp(mrr),
      arr: annualised(mrr),
      subsidies: roundHalfUp(row.subsidies),
      costs: row.costs && roundHalfUp(row.costs),
      result: row.result && roundHalfUp(row.result),
      // See `trendsOf` of libs/domain.
      openInvoices: null,
    }));
  }

  private async figures(asked?: number): Promise<YearFiguresOut> {
    const { year, from, to } = await this.years.days(asked);
    const today = this.clock.today();
    const on = from <= today && today < to ? today : to;
    const [row] = await this.db.query<Row>(KEY_FIGURES, [from, to, year, on]);
    const { openCount, openAmount, ...figures } = row as Row;
    return {
      year,
      on,
      ...figures,
      turnover: roundHalfUp(figures.turnover),
      recurring: roundHalfUp(figures.recurring),
      recurringShare: sharePercent(figures.recurring, figures.turnover),
      mrr: roundHalfUp(figures.mrr),
      arr: annualised(figures.mrr),
      subsidies: roundHalfUp(figures.subsidies),
      costs: roundHalfUp(figures.costs),
      otherIncome: roundHalfUp(figures.otherIncome),
      result: sumAmounts([figures.turnover, figures.subsidies, figures.otherIncome, negated(figures.costs)]),
      openInvoices: { count: openCount, amount: roundHalfUp(openAmount) },
    };
  }
}
