import { hashPassword } from '../../apps/api/src/system/users/passwords.js';
import type { TestApi } from './api.js';
import { type ApiClient, client } from './client.js';
import { sql } from './sql.js';

export type Role = 'administrator' | 'staff' | 'reader';

/** Of everybody `signedIn` makes. */
export const PASSWORD = 'un-mot-de-passe-de-test';

export const emailOf = (role: Role): string => `${role}@terril.example`;

/** A client signed in as somebody of that role, made when missing. */
export async function signedIn(
  { url, databaseUrl }: Pick<TestApi, 'url' | 'databaseUrl'>,
  role: Role = 'administrator',
): Promise<ApiClient> {
  await sql(
    databaseUrl,
    'insert into users (email, name, role, password_hash) values ($1, $2, $2, $3) on conflict do nothing',
    [emailOf(role), role, await hashPassword(PASSWORD)],
  );
  const person = client(url);
  await person.signIn(emailOf(role), PASSWORD);
  return person;
}
