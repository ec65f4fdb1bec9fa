import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { currentActor } from './actor.js';

const current = new AsyncLocalStorage<EntityManager>();
const elsewhere = new AsyncLocalStorage<DataSource>();

/** The one door to the database: whatever runs inside `transaction` shares it, with nothing passed by hand. */
@Injectable()
export class Db {
  private readonly lastSteps: (() => Promise<void>)[] = [];

  constructor(private readonly usual: DataSource) {}

  /** Has `step` run in each transaction that `transaction` opens, once its work is done and before it is committed. */
  beforeCommit(step: () => Promise<void>): void {
    this.lastSteps.push(step);
  }

  private get source(): DataSource {
    return elsewhere.getStore() ?? this.usual;
  }

  get manager(): EntityManager {
    return current.getStore() ?? this.source.manager;
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Runs plain SQL with `$1`-style parameters and returns its rows. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, parameters);
  }

  /** Runs `work` in a transaction, signed for the history; joins the one already open, if any. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    if (current.getStore()) return work();
    return this.source.transaction((manager) =>
      current.run(manager, async () => {
        await sign(manager);
        const done = await work();
        for (const step of this.lastSteps) await step();
        return done;
      }),
    );
  }

  /**
   * Names what the rest of the transaction does, where the history would only say create, update or delete, and the
   * import that it is part of.
   */
  async doing(action: 'import' | 'revert' | 'merge' | 'restore' | 'bulk', importId?: number): Promise<void> {
    const sql = `select set_config('terril.action', $1, true), set_config('terril.import_id', $2, true)`;
    await this.manager.query(sql, [action, importId === undefined ? '' : String(importId)]);
  }

  /** Runs `work` on one unchanging state of the database, of which it only reads: for answers too long for a page. */
  snapshot<T>(work: () => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      return current.run(manager, work);
    });
  }

  /** Reads at once, on connections of their own; one after the other where a transaction is open, which has but one. */
  async readEach<T extends unknown[] | []>(reads: { [K in keyof T]: () => Promise<T[K]> }): Promise<T> {
    const all = reads as (() => Promise<unknown>)[];
    if (!current.getStore()) return (await Promise.all(all.map((read) => read()))) as T;
    const found: unknown[] = [];
    for (const read of all) found.push(await read());
    return found as T;
  }

  /** Runs `work` out of the transaction at hand, on another connection: what it writes is seen before that one ends. */
  apart<T>(work: () => Promise<T>): Promise<T> {
    return current.exit(work);
  }

  /** Runs `work`, out of the transaction at hand, on the connections of `source` instead of those of requests. */
  through<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
    return current.exit(() => elsewhere.run(source, work));
  }

  /** Runs `work` in a transaction that is always rolled back: for tests and dry runs. */
  async rolledBack<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.startTransaction();
    try {
      return await current.run(runner.manager, work);
    } finally {
      // A connection that is gone has nothing to roll back, and what `work` threw says so.
      await runner.rollbackTransaction().catch(() => undefined);
      await runner.release();
    }
  }
}

/** Tells the history's triggers who acts, until the transaction ends: one round trip, and none when nobody does. */
async function sign(manager: EntityManager): Promise<void> {
  const actor = currentActor();
  if (!actor) return;
  const sql = `select set_config('terril.user_id', $1, true), set_config('terril.user_name', $2, true)`;
  await manager.query(sql, [String(actor.id), actor.name]);
}
