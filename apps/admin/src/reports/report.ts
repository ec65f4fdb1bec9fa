import type { Schemas } from '@terril/api-types';

export type Years = Schemas['YearsOut'];
export type NewUsersReportData = Schemas['NewUsersOut'];
export type TurnoverReportData = Schemas['TurnoverOut'];
export type RecurringRevenueData = Schemas['RecurringRevenueOut'];
export type RevenueStep = RecurringRevenueData['steps'][number];
export type Retention = Schemas['RetentionOut'];
export type RevenueMovements = Schemas['RecurringMovementsOut'];

/** One part of the turnover: its amount, and its percent of the whole with one decimal. */
export interface Slice {
  amount: string;
  share: string;
}
