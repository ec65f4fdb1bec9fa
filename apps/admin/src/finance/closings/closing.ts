import type { Schemas } from '@terril/api-types';

export type YearResult = Schemas['YearResultOut'];
export type Closing = Schemas['ClosingOut'];
export type Allocation = Schemas['AllocationOut'];
