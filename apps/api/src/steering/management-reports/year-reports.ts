import { Injectable } from '@nestjs/common';
import type { FiscalYear } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { declared, DeclaredReports } from '../../reports/engine/declared-reports.js';
import { parametersOf } from '../../reports/engine/read-parameters.js';
import type { ReportResult } from '../../reports/engine/report-result.js';
import { FiscalYears } from '../../reports/fiscal-years.js';
import type { KeyFiguresOut, NewUsersOut, TurnoverOut } from '../../reports/report.dto.js';
import { KeyFiguresReport } from '../../reports/yearly/key-figures.js';
import { NewUsersReport } from '../../reports/yearly/new-users.js';
import { TurnoverReport } from '../../reports/yearly/turnover.js';

/** Rows of a table: a report is read on paper. */
const MOST_ROWS = 60;

/** The yearly reports as a management report takes them: in its language. */
@Injectable()
export class YearReports {
  constructor(
    private readonly years: FiscalYears,
    private readonly turnovers: TurnoverReport,
    private readonly users: NewUsersReport,
    private readonly keyFigures: KeyFiguresReport,
    private readonly declaredReports: DeclaredReports,
  ) {}

  days(year: number): Promise<FiscalYear> {
    return this.years.days(year);
  }

  /** Whether the year is one of those that hold records. */
  async isKnown(year: number): Promise<boolean> {
    return (await this.years.known()).years.includes(year);
  }

  turnover(year: number, language: Language): Promise<TurnoverOut> {
    return this.turnovers.run(year, language);
  }

  newUsers(year: number, language: Language): Promise<NewUsersOut> {
    return this.users.run(year, language);
  }

  /** Of the year, or at its end; as of today when it takes neither. */
  async declared(name: string, year: number, language: Language): Promise<ReportResult> {
    const takes = parametersOf(declared(name));
    const asked = takes.includes('year') ? { year } : takes.includes('day') ? { day: (await this.days(year)).to } : {};
    return this.declaredReports.run(name, asked, language, MOST_ROWS);
  }

  atAGlance(year: number): Promise<KeyFiguresOut> {
    return this.keyFigures.run(year);
  }
}
