import type { Schemas } from '@terril/api-types';

export type Member = Schemas['MemberOut'];
export type MemberWithPeriods = Schemas['MemberWithPeriodsOut'];
