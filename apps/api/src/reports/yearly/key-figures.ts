import { Injectable } from '@nestjs/common';
import { annualised, negated, roundHalfUp, sharePercent, sumAmounts } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FiscalYears } from '../fiscal-years.js';
import type { KeyFiguresOut, YearFiguresOut } from '../report.dto.js';
import { sqlFile } from '../sql-file.js';

const KEY_FIGURES = sqlFile('yearly/key-figures.sql');

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
