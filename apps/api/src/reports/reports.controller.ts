import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access.js';
import type { Language } from '../core/errors.js';
import { FORMATS } from '../core/table-formats.js';
import { ReaderLanguage } from '../core/language.js';
import { FiscalYears } from './fiscal-years.js';
import { KeyFiguresReport } from './yearly/key-figures.js';
import { NewUsersReport } from './yearly/new-users.js';
import { newUserCountsTable, newUsersTable } from './yearly/new-users-table.js';
import { RecurringRevenueReport } from './recurring/recurring-revenue.js';
import { RecurringRevenueOut, RecurringRevenueQuery } from './recurring/recurring-revenue.dto.js';
import { recurringRevenueTable } from './recurring/recurring-revenue-table.js';
import {
  KeyFiguresOut,
  KeyTrendOut,
  MonthsQuery,
  NewUsersOut,
  TrendQuery,
  TurnoverOut,
  YearQuery,
  YearsOut,
} from './report.dto.js';
import { AlsoFiles, ReportFiles } from './report-file.js';
import { retainedTable, RetentionReport, retentionTable, topTenTable } from './recurring/retention.js';
import { RetainedOrganizationsOut, RetainedQuery, RetentionOut } from './recurring/retention.dto.js';
import { TurnoverReport } from './yearly/turnover.js';
import { turnoverTable } from './yearly/turnover-table.js';

/** Exact figures; amounts are text in EUR excluding VAT. A year without data gives zeros. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly years: FiscalYears,
    private readonly newUsers: NewUsersReport,
    private readonly turnover: TurnoverReport,
    private readonly recurringRevenue: RecurringRevenueReport,
    private readonly retention: RetentionReport,
    private readonly keyFigures: KeyFiguresReport,
  ) {}

  /** The fiscal years that hold records. */
  @Get('years')
  @Needs('records.read')
  @ApiOkResponse({ type: YearsOut })
  getReportYears(): Promise<YearsOut> {
    return this.years.known();
  }

  /** New users by territory, returning and lost ones. */
  @Get('new-users')
  @Needs('records.read')
  @AlsoFiles({ organizations: newUsersTable, territories: newUserCountsTable })
  @ApiOkResponse({ type: NewUsersOut })
  getNewUsers(@Query() { year }: YearQuery, @ReaderLanguage() language: Language): Promise<NewUsersOut> {
    return this.newUsers.run(year, language);
  }

  /** Turnover, its recurring share, and its composition by area, territory, category and kind. */
  @Get('turnover')
  @Needs('records.read')
  @AlsoFiles({ turnover: turnoverTable })
  @ApiOkResponse({ type: TurnoverOut })
  getTurnover(@Query() { year }: YearQuery, @ReaderLanguage() language: Language): Promise<TurnoverOut> {
    return this.turnover.run(year, language);
  }

  /** Recurring revenue by month, fiscal quarter or fiscal year: start + movements = end; by day, the balance of each. */
  @Get('recurring-revenue')
  @Needs('records.read')
  @AlsoFiles({ steps: recurringRevenueTable })
  @ApiOkResponse({ type: RecurringRevenueOut })
  getRecurringRevenue(@Query() query: RecurringRevenueQuery): Promise<RecurringRevenueOut> {
    return this.recurringRevenue.run(query);
  }

  /** What became of those who were subscribed at the start, and on whom the revenue rests at the end. */
  @Get('recurring-revenue/retention')
  @Needs('records.read')
  @AlsoFiles({ topTen: topTenTable, rates: retentionTable })
  @ApiOkResponse({ type: RetentionOut })
  getRetention(@Query() query: MonthsQuery): Promise<RetentionOut> {
    return this.retention.run(query);
  }

  /** The organizations that were there at the start, and what became of each. */
  @Get('recurring-revenue/retention/organizations')
  @Needs('records.read')
  @AlsoFiles({ organizations: retainedTable })
  @ApiOkResponse({ type: RetainedOrganizationsOut })
  listRetainedOrganizations(@Query() query: RetainedQuery): Promise<RetainedOrganizationsOut> {
    return this.retention.organizations(query);
  }

  /** The year at a glance. */
  @Get('key-figures')
  @Needs('records.read')
  @ApiOkResponse({ type: KeyFiguresOut })
  getKeyFigures(@Query() { year }: YearQuery): Promise<KeyFiguresOut> {
    return this.keyFigures.run(year);
  }

  /** The year at a glance, over the last years or month by month: for small curves. */
  @Get('key-figures/trend')
  @Needs('records.read')
  @ApiOkResponse({ type: KeyTrendOut })
  getKeyTrend(@Query() query: TrendQuery): Promise<KeyTrendOut> {
    return this.keyFigures.trend(query);
  }
}
