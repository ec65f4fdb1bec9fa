import type { Schemas } from '@terril/api-types';

export type Contact = Schemas['ContactOut'];
export type ContactRole = Contact['roles'][number];
