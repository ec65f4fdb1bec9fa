import type { Schemas } from '@terril/api-types';

export type CohortsData = Schemas['CohortsOut'];
export type Cohort = CohortsData['cohorts'][number];
export type CohortYear = Cohort['years'][number];
export type BillingData = Schemas['BillingCalendarOut'];
export type BillingMonth = BillingData['months'][number];
export type Bills = Schemas['BillsOut'];
export type CommittedData = Schemas['CommittedOut'];
export type CommittedSubscriptions = Schemas['CommittedSubscriptionsOut'];
export type SecuredData = Schemas['SecuredOut'];
export type TermEndsData = Schemas['TermEndsOut'];
export type TermContracts = Schemas['TermContractsOut'];
export type RetainedOrganization = Schemas['RetainedOrganizationOut'];
export type LossesData = Schemas['LossesOut'];
export type LostContracts = Schemas['LostContractsOut'];
export type MarginsData = Schemas['MarginsOut'];
export type PastDueData = Schemas['PastDueOut'];
