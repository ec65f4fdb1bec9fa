import { Injectable } from '@nestjs/common';
import type { FiscalYear } from '@terril/domain';
import { FiscalYears } from '../../reports/fiscal-years.js';
import type { KeyFiguresOut, NewUsersOut, TurnoverOut } from '../../reports/report.dto.js';
import { KeyFiguresReport } from '../../reports/yearly/key-figures.js';
import { NewUsersReport } from '../../reports/yearly/new-users.js';
import { TurnoverReport } from '../../reports/yearly/turnover.js';

/** The yearly reports as a management report takes them: in French, as it is written. */
@Injectable()
export class YearReports {
  constructor(
    private readonly years: FiscalYears,
    private readonly turnovers: TurnoverReport,
    private readonly users: NewUsersReport,
    private readonly keyFigures: KeyFiguresReport,
  ) {}

  days(year: number): Promise<FiscalYear> {
    return this.years.days(year);
  }

  /** Whether the year is one of those that hold records. */
  async isKnown(year: number): Promise<boolean> {
    return (await this.years.known()).years.includes(year);
  }

  turnover(year: number): Promise<TurnoverOut> {
    return this.turnovers.run(year, 'fr');
  }

  newUsers(year: number): Promise<NewUsersOut> {
    return this.users.run(year, 'fr');
  }

  atAGlance(year: number): Promise<KeyFiguresOut> {
    return this.keyFigures.run(year);
  }
}
