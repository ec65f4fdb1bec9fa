import type { Schemas } from '@terril/api-types';

export type KeyFigures = Schemas['KeyFiguresOut'];
