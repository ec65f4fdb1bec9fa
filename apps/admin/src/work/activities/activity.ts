import type { Schemas } from '@terril/api-types';

export type Activity = Schemas['ActivityOut'];
export type ActivityKind = Activity['kind'];
