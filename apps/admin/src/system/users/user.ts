import type { Schemas } from '@terril/api-types';

export type User = Schemas['UserOut'];
