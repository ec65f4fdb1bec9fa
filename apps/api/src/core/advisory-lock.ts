import type { DataSource } from 'typeorm';

/**
 * Does `work` while no other process holds the same advisory lock of PostgreSQL, after whoever holds it now. The lock is on
 * a connection of its own: free once the work is done, or the moment this process is dead.
 * @param key the arguments of `pg_advisory_lock`, in SQL, of `parameters`
 */
export async function alone<T>(
  source: DataSource,
  { key, parameters }: { key: string; parameters: unknown[] },
  work: () => Promise<T>,
): Promise<T> {
  const holder = source.createQueryRunner();
  try {
    await holder.query(`select pg_advisory_lock(${key})`, parameters);
    return await work();
  } finally {
    // A database that is gone holds no lock.
    await holder.query(`select pg_advisory_unlock(${key})`, parameters).catch(() => undefined);
    await holder.release();
  }
}
