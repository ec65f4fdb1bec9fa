import type { Schemas } from '@terril/api-types';

export type Renewal = Schemas['RenewalOut'];
