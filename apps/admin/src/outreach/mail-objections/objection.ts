import type { Schemas } from '@terril/api-types';

export type MailObjection = Schemas['MailObjectionOut'];
