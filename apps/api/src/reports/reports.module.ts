import { Module } from '@nestjs/common';
import { BillingCalendarReport } from './foreseen/billing-calendar.js';
import { Breakdown } from './yearly/breakdown.js';
import { CohortsReport } from './recurring/cohorts.js';
import { AskedWords } from './engine/asked-words.js';
import { CommittedReport } from './recurring/committed.js';
import { DeclaredController } from './engine/declared.controller.js';
import { DeclaredReports } from './engine/declared-reports.js';
import { KeptReports } from './engine/kept-reports.js';
import { ReportSpans } from './engine/report-spans.js';
import { FiscalYears } from './fiscal-years.js';
import { ForeseenBillsList } from './foreseen/foreseen-bills-list.js';
import { ForeseenBills } from './foreseen/foreseen-bills.js';
import { ConversionReport } from './prospecting/conversion.js';
import { ForecastReport } from './prospecting/forecast.js';
import { ForeseenController } from './foreseen/foreseen.controller.js';
import { KeyFiguresReport } from './yearly/key-figures.js';
import { LossesReport } from './recurring/losses.js';
import { LoyaltyController } from './recurring/loyalty.controller.js';
import { MarginsReport } from './recurring/margins.js';
import { NewUsersReport } from './yearly/new-users.js';
import { MovementsController } from './recurring/movements.controller.js';
import { OrganizationGroupController } from './organization/organization-group.controller.js';
import { OrganizationGroupReport } from './organization/organization-group.js';
import { OrganizationRevenueController } from './organization/organization-revenue.controller.js';
import { OrganizationRevenueReport } from './organization/organization-revenue.js';
import { OrganizationTimeline } from './organization/organization-timeline.js';
import { ProspectingController } from './prospecting/prospecting.controller.js';
import { RecurringMovementsReport } from './recurring/recurring-movements.js';
import { PastDueReport } from './recurring/past-due.js';
import { RecurringRevenueReport } from './recurring/recurring-revenue.js';
import { ReportsController } from './reports.controller.js';
import { RetentionReport } from './recurring/retention.js';
import { RevenueDayController } from './recurring/revenue-day.controller.js';
import { SecuredReport } from './foreseen/secured.js';
import { StagePassagesReport } from './prospecting/stage-passages.js';
import { TermEndsReport } from './recurring/term-ends.js';
import { TurnoverReport } from './yearly/turnover.js';
import { ClosedYears } from './result/closed-years.js';
import { KnownOpportunities } from './result/known-opportunities.js';
import { RecurringToCome } from './result/recurring-to-come.js';
import { ResultFacts } from './result/result-facts.js';
import { ResultController } from './result/result.controller.js';
import { YearResultReport } from './result/year-result.js';
import { AssistanceStatement } from './work/statement.js';
import { TimeSpentReport } from './work/time-spent.js';
import { WorkController } from './work/work.controller.js';

const REPORTS = [
  NewUsersReport,
  TurnoverReport,
  RecurringRevenueReport,
  RecurringMovementsReport,
  RetentionReport,
  CohortsReport,
  BillingCalendarReport,
  ForeseenBillsList,
  CommittedReport,
  SecuredReport,
  TermEndsReport,
  LossesReport,
  MarginsReport,
  PastDueReport,
  KeyFiguresReport,
  ForecastReport,
  ConversionReport,
  StagePassagesReport,
  OrganizationGroupReport,
  OrganizationRevenueReport,
  OrganizationTimeline,
  AssistanceStatement,
  TimeSpentReport,
  DeclaredReports,
  ResultFacts,
  RecurringToCome,
  KnownOpportunities,
  ClosedYears,
  YearResultReport,
];

/** Read only, by SQL over the tables: imports no feature; `steering` and the terminal alone import it. */
@Module({
  controllers: [
    ReportsController,
    DeclaredController,
    MovementsController,
    LoyaltyController,
    ForeseenController,
    ProspectingController,
    WorkController,
    RevenueDayController,
    OrganizationGroupController,
    OrganizationRevenueController,
    ResultController,
  ],
  providers: [FiscalYears, Breakdown, ForeseenBills, KeptReports, ReportSpans, AskedWords, ...REPORTS],
  exports: [FiscalYears, ...REPORTS],
})
export class ReportsModule {}
