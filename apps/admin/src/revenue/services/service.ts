import type { Schemas } from '@terril/api-types';

export type Service = Schemas['ServiceOut'];
export type ServicePrice = Schemas['ServicePriceOut'];
