import type { Movement, OrganizationKind, ServiceCategory } from '@terril/domain';

/** GET /reports/years: the fiscal years with data, and the one of today. */
export interface Years {
  years: number[];
  current: number;
}

export interface NewUsersReportData {
  year: number;
  total: number;
  territories: {
    territoryId: number | null;
    territory: string;
    count: number;
    organizations: { id: number; name: string; since: string; explicit: boolean }[];
  }[];
  returning: { id: number; name: string; territory: string; since: string; leftOn: string }[];
  lost: { id: number; name: string; territory: string; on: string; reason: string | null }[];
  previous: {
    year: number;
    total: number;
    returning: number;
    lost: number;
    territories: { territory: string; count: number }[];
  };
}

export interface Slice {
  amount: string;
  /** Percent of the turnover, one decimal. */
  share: string;
}

/** Euros excluding VAT; subsidies stand beside the total, never inside. */
export interface TurnoverFigures {
  year: number;
  total: string;
  recurring: string;
  recurringShare: string;
  oneOff: string;
  subsidies: string;
  byArea: (Slice & { areaId: number | null; area: string })[];
  byTerritory: (Slice & { territoryId: number | null; territory: string })[];
  byCategory: (Slice & { category: ServiceCategory })[];
  byKind: (Slice & { kind: OrganizationKind })[];
}
export type TurnoverReportData = TurnoverFigures & { from: string; to: string; previous: TurnoverFigures };

/** Start plus movements is end; contraction and churn are negative. */
export type RevenueMonth = Record<'start' | Movement | 'end' | 'arr', string> & { month: string };
export interface RecurringRevenueData {
  months: RevenueMonth[];
}

export interface RevenueMovements {
  data: { month: string; organizationId: number; organizationName: string; movement: Movement; amount: string }[];
  total: number;
  sums: { amount: string };
}
