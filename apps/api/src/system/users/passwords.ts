import { hash, verify } from '@node-rs/argon2';

/** argon2id with the first set of parameters recommended by OWASP (19 MiB, 2 passes, 1 lane); 2 is argon2id. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

let nobodysHash: Promise<string> | undefined;

/** Whether `password` is the one hashed; an unknown person (`undefined`) costs the same time, so that nothing shows. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody');
  const matches = await verify(passwordHash ?? (await nobodysHash), password);
  return matches && passwordHash !== undefined;
}
