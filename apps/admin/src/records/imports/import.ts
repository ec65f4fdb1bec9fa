import type { Schemas } from '@terril/api-types';

export type Import = Schemas['ImportOut'];
export type ImportDetail = Schemas['ImportDetailOut'];
export type ImportLines = Schemas['ImportLinesOut'];
export type ImportMapping = Schemas['ImportMapping'];
export type ImportTarget = Schemas['ImportTargetOut'];
export type ImportField = Schemas['ImportFieldOut'];
export type ImportRow = Schemas['ImportRowOut'];
export type ImportProfile = Schemas['ImportProfileOut'];
