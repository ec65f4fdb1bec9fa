import type { Schemas } from '@terril/api-types';

export type Account = Schemas['AssistanceAccountOut'];
export type AccountDetail = Schemas['AssistanceAccountDetailOut'];
export type Period = Schemas['AssistancePeriodOut'];
export type Credit = Schemas['AssistanceCreditOut'];
