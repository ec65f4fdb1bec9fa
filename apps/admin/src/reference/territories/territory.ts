import type { Schemas } from '@terril/api-types';

export type Territory = Schemas['TerritoryOut'];
