import { Module } from '@nestjs/common';
import { BillingCalendarReport } from './billing-calendar.js';
import { Breakdown } from './breakdown.js';
import { CohortsReport } from './cohorts.js';
import { CommittedReport } from './committed.js';
import { FiscalYears } from './fiscal-years.js';
import { ForeseenBillsList } from './foreseen-bills-list.js';
import { ForeseenSubscriptions } from './foreseen-subscriptions.js';
import { ForeseenController } from './foreseen.controller.js';
import { KeyFiguresReport } from './key-figures.js';
import { LossesReport } from './losses.js';
import { LoyaltyController } from './loyalty.controller.js';
import { MarginsReport } from './margins.js';
import { NewUsersReport } from './new-users.js';
import { MovementsController } from './movements.controller.js';
import { OrganizationGroupController } from './organization-group.controller.js';
import { OrganizationGroupReport } from './organization-group.js';
import { OrganizationRevenueController } from './organization-revenue.controller.js';
import { OrganizationRevenueReport } from './organization-revenue.js';
import { OrganizationTimeline } from './organization-timeline.js';
import { RecurringMovementsReport } from './recurring-movements.js';
import { PastDueReport } from './past-due.js';
import { RecurringRevenueReport } from './recurring-revenue.js';
import { ReportsController } from './reports.controller.js';
import { RetentionReport } from './retention.js';
import { RevenueDayController } from './revenue-day.controller.js';
import { SecuredReport } from './secured.js';
import { TermEndsReport } from './term-ends.js';
import { TurnoverReport } from './turnover.js';

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
  OrganizationGroupReport,
  OrganizationRevenueReport,
  OrganizationTimeline,
];

/** Read only, by SQL over the tables: imports no feature, and nothing but the terminal imports it. */
@Module({
  controllers: [
    ReportsController,
    MovementsController,
    LoyaltyController,
    ForeseenController,
    RevenueDayController,
    OrganizationGroupController,
    OrganizationRevenueController,
  ],
  providers: [FiscalYears, Breakdown, ForeseenSubscriptions, ...REPORTS],
  exports: REPORTS,
})
export class ReportsModule {}
