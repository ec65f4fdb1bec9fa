import type { Schemas } from '@terril/api-types';

export type Account = Schemas['AccountOut'];

/** What an account is called: its code and its name. */
export const accountTitle = ({ code, name }: Pick<Account, 'code' | 'name'>): string => `${code} ${name}`;
