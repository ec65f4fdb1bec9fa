import type { Schemas } from '@terril/api-types';

export type CallEntry = Schemas['CallEntryOut'];
export type Call = Schemas['CallOut'];
export type CallProgress = Schemas['CallProgressOut'];

/** The page where the calls of a campaign are made. */
export const callPath = (campaignId: number | string): string => `/call/${campaignId}`;
