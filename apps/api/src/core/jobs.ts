import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import { alone } from './advisory-lock.js';
import { Broadcasts } from './broadcasts.js';
import { Db } from './db.js';
import { JobConnections } from './job-connections.js';
import { JobsPool } from './jobs-pool.js';

/** Does one job. It ends early, and leaves the rest for later, once `stopping` is aborted. */
export type JobWork<Data extends object> = (data: Data, stopping: AbortSignal) => Promise<void>;

interface Queue {
  work: JobWork<object>;
  /** Asked at each start of a process and every few seconds: the jobs that are not done, whoever is at work on them. */
  undone: () => Promise<object[]>;
}

/** A schema of its own: no migration of ours, and no drift. */
const SCHEMA = 'jobs';
const LONGEST_JOB_HOURS = 6;
/** Each process hears at once of a job that is sent; this is for what it may have missed. */
const SECONDS_BETWEEN_LOOKS = 5;
const TOPIC = 'jobs';
/** How long a job lies idle at most once the process that did it is dead. */
const MS_BETWEEN_WATCHES = 3_000;
/** The lock of a job, by the name of its queue and its data. */
const LOCK = `hashtext('terril.jobs ' || $1), hashtext($2::jsonb::text)`;
/** Any number, the same in every process. */
const START_LOCK = { key: '$1', parameters: [7_337_452] };
/** How long a process that stops waits for the job at hand to end early. */
const STOP_MS = 20_000;

/**
 * Work that goes on after the answer, in whichever process has time: each job runs once. The queue is pg-boss in the
 * same PostgreSQL, so that a job is sent by the transaction that makes it necessary, or not at all. Whoever does a job
 * holds a lock in the database, which is free the moment its process is dead: the others see it, and send the job again.
 */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly logger = new Logger('Jobs');
  private readonly queues = new Map<string, Queue>();
  private readonly workers = new Map<string, string>();
  private readonly stopping = new AbortController();
  private boss: PgBoss | undefined;
  private pool: JobsPool | undefined;
  private readonly connections: JobConnections;
  private watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Db,
    private readonly source: DataSource,
    private readonly broadcasts: Broadcasts,
  ) {
    this.connections = new JobConnections(source);
  }

  /** Says, before anything is started, who does the jobs of the queue `name`. */
  register<Data extends object>(name: string, work: JobWork<Data>, undone: () => Promise<Data[]>): void {
    this.queues.set(name, { work: work as JobWork<object>, undone });
  }

  /** Takes jobs from now on. Only a process that serves does. */
  async start(): Promise<void> {
    const { url } = this.source.options as { url?: string };
    const warn = (error: Error) => this.logger.warn(error.message);
    this.pool = new JobsPool(url, warn);
    const boss = new PgBoss({ db: this.pool, schema: SCHEMA, schedule: false });
    boss.on('error', warn);
    // Of two processes that start at once on a new database, one makes the tables.
    this.boss = await alone(this.source, START_LOCK, () => this.prepared(boss));
    for (const [name, queue] of this.queues) {
      await this.resume(name, queue);
      const worker = await boss.work<object>(name, { pollingIntervalSeconds: SECONDS_BETWEEN_LOOKS }, async ([job]) => {
        if (job) await this.run(name, queue, job.data);
      });
      this.workers.set(name, worker);
    }
    this.broadcasts.on<{ queue: string }>(TOPIC, ({ queue }) => this.look(queue));
    this.broadcasts.onMissed(() => [...this.queues.keys()].forEach((name) => this.look(name)));
    await this.broadcasts.listen();
    this.watch = setInterval(() => void this.resumeAll(), MS_BETWEEN_WATCHES);
  }

  private async prepared(boss: PgBoss): Promise<PgBoss> {
    const started = await boss.start();
    for (const name of this.queues.keys()) await started.createQueue(name);
    return started;
  }

  /** Sends a job, in the transaction at hand if there is one. */
  async send(name: string, data: object): Promise<void> {
    const executeSql = async (sql: string, values: unknown[]) => ({ rows: await this.db.query<object>(sql, values) });
    const boss = this.started();
    await boss.send(name, data, { retryLimit: 0, expireInHours: LONGEST_JOB_HOURS, db: { executeSql } });
    await this.broadcasts.send(TOPIC, { queue: name });
  }

  /** Has the worker of a queue look for a job now, or as soon as it is done with the one at hand. */
  private look(name: string): void {
    this.boss?.notifyWorker(this.workers.get(name) ?? '');
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.watch);
    this.stopping.abort();
    await this.boss?.stop({ timeout: STOP_MS });
    await this.pool?.close();
    await this.connections.close();
  }

  private async resumeAll(): Promise<void> {
    try {
      for (const [name, queue] of this.queues) await this.resume(name, queue);
    } catch (error) {
      // A database that is gone says so wherever it is asked.
      this.logger.debug(error instanceof Error ? error.message : String(error));
    }
  }

  /** Sends again what is not done, does not wait in the queue, and is nobody's work at present. */
  private async resume(name: string, { undone }: Queue): Promise<void> {
    for (const data of await undone()) {
      const [found] = await this.db.query<{ idle: boolean }>(
        `select pg_try_advisory_xact_lock(${LOCK}) and not exists (
           select 1 from ${SCHEMA}.job where name = $1 and data = $2::jsonb and state < 'active') as idle`,
        [name, JSON.stringify(data)],
      );
      if (found?.idle) await this.send(name, data);
    }
  }

  /** After whoever is still at work on the same, if anybody is. */
  private async run(name: string, { work }: Queue, data: object): Promise<void> {
    try {
      const source = await this.connections.open(this.queues.size);
      const lock = { key: LOCK, parameters: [name, JSON.stringify(data)] };
      await alone(source, lock, () => this.db.through(source, () => work(data, this.stopping.signal)));
    } catch (error) {
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      throw error;
    } finally {
      // Where one job was, the next may wait.
      this.look(name);
    }
  }

  private started(): PgBoss {
    if (!this.boss) throw new Error('Jobs are sent by a process that serves.');
    return this.boss;
  }
}
