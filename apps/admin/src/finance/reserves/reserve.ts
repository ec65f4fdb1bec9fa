import type { Schemas } from '@terril/api-types';

export type ReserveMovement = Schemas['ReserveMovementOut'];
export type Reserves = Schemas['ReservesOut'];
