import type { Schemas } from '@terril/api-types';

export type Subsidy = Schemas['SubsidyOut'];
