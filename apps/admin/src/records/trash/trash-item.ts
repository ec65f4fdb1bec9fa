import type { Schemas } from '@terril/api-types';

export type TrashItem = Schemas['TrashItemOut'];
