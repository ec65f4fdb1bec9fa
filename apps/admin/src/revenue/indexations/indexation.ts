import type { Schemas } from '@terril/api-types';

export type Indexation = Schemas['IndexationOut'];
export type IndexationLine = Schemas['IndexationLineOut'];
export type IndexationDone = Schemas['IndexationDone'];
