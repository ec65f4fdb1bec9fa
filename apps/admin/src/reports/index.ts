import { lazy } from 'react';

export const NewUsersReport = lazy(() => import('./yearly/NewUsersReport.js'));
export const TurnoverReport = lazy(() => import('./yearly/TurnoverReport.js'));
export const RecurringRevenueReport = lazy(() => import('./recurring/RecurringRevenueReport.js'));
export const MovementsPage = lazy(() => import('./recurring/MovementsPage.js'));
export const LoyaltyPage = lazy(() => import('./recurring/LoyaltyPage.js'));
export const TermContractsPage = lazy(() => import('./recurring/TermContractsPage.js'));
export const RetainedPage = lazy(() => import('./recurring/RetainedPage.js'));
export const LostContractsPage = lazy(() => import('./recurring/LostContractsPage.js'));
export const CohortsPage = lazy(() => import('./recurring/CohortsPage.js'));
export const ForeseenPage = lazy(() => import('./recurring/ForeseenPage.js'));
export const BillsPage = lazy(() => import('./recurring/BillsPage.js'));
export const CommittedSubscriptionsPage = lazy(() => import('./recurring/CommittedSubscriptionsPage.js'));
export const RevenueDayPage = lazy(() => import('./recurring/RevenueDayPage.js'));
export const SalesForecastPage = lazy(() => import('./prospecting/ForecastPage.js'));
export const ConversionPage = lazy(() => import('./prospecting/ConversionPage.js'));
export const StagesPage = lazy(() => import('./prospecting/StagesPage.js'));
export const ClosedOpportunitiesPage = lazy(() => import('./prospecting/ClosedPage.js'));
export const LeftStagesPage = lazy(() => import('./prospecting/LeftStagesPage.js'));
export const CataloguePage = lazy(() => import('./declared/CataloguePage.js'));
export const DeclaredReportPage = lazy(() => import('./declared/DeclaredReportPage.js'));
export const TimeSpentPage = lazy(() => import('./work/TimeSpentPage.js'));
/** On the page of an organization. */
export const OrganizationAccount = lazy(() => import('./organization/OrganizationAccount.js'));

export { ChartFigure } from './ChartFigure.js';
export { Curves } from './charts/index.js';
export { FileMenu } from './FileMenu.js';
export { ReportGraph } from './declared/ReportGraph.js';
export { ReportTable } from './declared/ReportTable.js';
export type { Report as DeclaredReport, ReportEntry as DeclaredReportEntry } from './declared/report.js';
export { difference } from './difference.js';
export { CompositionChart } from './yearly/CompositionChart.js';
export { ReportPage } from './ReportPage.js';
export { useYear, YearSelect } from './YearSelect.js';
export type { TurnoverReportData } from './report.js';
