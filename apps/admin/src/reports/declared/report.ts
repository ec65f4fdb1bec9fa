import type { Schemas } from '@terril/api-types';

export type ReportEntry = Schemas['ReportEntryOut'];
export type Report = Schemas['KeptReportResult'];
export type ReportRow = Report['rows'][number];
export type ReportColumn = Report['columns'][number];
export type Value = string | number | null;
