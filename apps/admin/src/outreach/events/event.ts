import type { Schemas } from '@terril/api-types';

export type TerrilEvent = Schemas['EventOut'];
export type EventPerson = Schemas['EventPersonOut'];
