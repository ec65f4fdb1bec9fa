import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import { Db } from './db.js';

/** Does one job. It ends early, and leaves the rest for later, once `stopping` is aborted. */
export type JobWork<Data extends object> = (data: Data, stopping: AbortSignal) => Promise<void>;

interface Queue {
  work: JobWork<object>;
  /** Run at each start of a process: sends again what was left undone. */
  resume: () => Promise<void>;
}

/** A schema of its own: no migration of ours, and no drift. */
const SCHEMA = 'jobs';
/** Of the connections that fetch jobs; the work itself takes those of everybody. */
const CONNECTIONS = 2;
const LONGEST_JOB_HOURS = 6;
const SECONDS_BETWEEN_LOOKS = 0.5;
/** How long a process that stops waits for the job at hand to end early. */
const STOP_MS = 20_000;

/**
 * Work that goes on after the answer, in whichever process has time: each job runs once. The queue is pg-boss in the
 * same PostgreSQL, so that a job is sent by the transaction that makes it necessary, or not at all.
 */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly logger = new Logger('Jobs');
  private readonly queues = new Map<string, Queue>();
  private readonly stopping = new AbortController();
  private boss: PgBoss | undefined;

  constructor(
    private readonly db: Db,
    private readonly source: DataSource,
  ) {}

  /** Says, before anything is started, who does the jobs of the queue `name`. */
  register<Data extends object>(name: string, work: JobWork<Data>, resume: () => Promise<void>): void {
    this.queues.set(name, { work: work as JobWork<object>, resume });
  }

  /** Takes jobs from now on. Only a process that serves does. */
  async start(): Promise<void> {
    const { url } = this.source.options as { url?: string };
    const boss = new PgBoss({
      connectionString: url,
      schema: SCHEMA,
      max: CONNECTIONS,
      application_name: 'terril jobs',
      schedule: false,
    });
    boss.on('error', (error) => this.logger.warn(error.message));
    this.boss = await boss.start();
    for (const [name, queue] of this.queues) {
      await boss.createQueue(name);
      await queue.resume();
      await boss.work<object>(name, { pollingIntervalSeconds: SECONDS_BETWEEN_LOOKS }, async ([job]) => {
        if (job) await this.run(queue, job.data);
      });
    }
  }

  /** Sends a job, in the transaction at hand if there is one. */
  async send(name: string, data: object): Promise<void> {
    const executeSql = async (sql: string, values: unknown[]) => ({ rows: await this.db.query<object>(sql, values) });
    const boss = this.started();
    await boss.send(name, data, { retryLimit: 0, expireInHours: LONGEST_JOB_HOURS, db: { executeSql } });
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.boss?.stop({ timeout: STOP_MS });
  }

  private async run({ work }: Queue, data: object): Promise<void> {
    try {
      await work(data, this.stopping.signal);
    } catch (error) {
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      throw error;
    }
  }

  private started(): PgBoss {
    if (!this.boss) throw new Error('Jobs are sent by a process that serves.');
    return this.boss;
  }
}
