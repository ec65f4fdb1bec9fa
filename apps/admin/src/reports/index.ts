import { lazy } from 'react';

export const NewUsersReport = lazy(() => import('./NewUsersReport.js'));
export const TurnoverReport = lazy(() => import('./TurnoverReport.js'));
export const RecurringRevenueReport = lazy(() => import('./RecurringRevenueReport.js'));
export const MovementsPage = lazy(() => import('./MovementsPage.js'));
/** On the page of an organization. */
export const OrganizationAccount = lazy(() => import('./organization/OrganizationAccount.js'));

export { difference } from './difference.js';
export { CompositionChart } from './CompositionChart.js';
export { ReportPage } from './ReportPage.js';
export { useYear, YearSelect } from './YearSelect.js';
export type { TurnoverReportData } from './report.js';
