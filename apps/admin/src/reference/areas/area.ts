import type { Schemas } from '@terril/api-types';

export type Area = Schemas['AreaOut'];
export type Epci = Schemas['EpciOut'];
