import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Db } from './db.js';

/** Of NOTIFY: one for all topics, as a connection listens to it. */
const CHANNEL = 'terril';
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;
/** A connection that died without a word is found out by a question now and then. */
const MS_BETWEEN_QUESTIONS = 30_000;
const PATIENCE_MS = 5_000;

type Handler = (data: object) => void;

/**
 * Tells all the processes that serve, this one included, what was just done: by NOTIFY of the same PostgreSQL, so that
 * nobody hears of what is rolled back. Heard on a connection of its own, opened by the first who listens.
 */
@Injectable()
export class Broadcasts implements OnModuleDestroy {
  private readonly logger = new Logger('Broadcasts');
  private readonly handlers = new Map<string, Handler>();
  private readonly missed: (() => void)[] = [];
  private listening: Promise<void> | undefined;
  private client: pg.Client | undefined;
  private questions: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly db: Db,
    private readonly source: DataSource,
  ) {}

  /** Says each of `data` under `topic` once the transaction at hand has succeeded. Each takes less than 8,000 bytes as JSON. */
  async send(topic: string, ...data: object[]): Promise<void> {
    if (data.length === 0) return;
    const messages = data.map((one) => JSON.stringify({ topic, data: one }));
    await this.db.query('select pg_notify($1, message) from unnest($2::text[]) message', [CHANNEL, messages]);
  }

  /** Says, before anything is started, who hears of a topic. */
  on<Data extends object>(topic: string, handler: (data: Data) => void): void {
    this.handlers.set(topic, handler as Handler);
  }

  /** Called after a time without a connection, in which anything may have been said. */
  onMissed(handler: () => void): void {
    this.missed.push(handler);
  }

  /** Once it returns, everything said from now on is heard. @throws Error of the driver when the database is gone */
  listen(): Promise<void> {
    this.listening ??= this.connect().catch((error: unknown) => {
      this.listening = undefined;
      throw error;
    });
    return this.listening;
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.questions);
    await this.listening?.catch(() => undefined);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { url } = this.source.options as { url?: string };
    const client = new pg.Client({
      connectionString: url,
      application_name: 'terril broadcasts',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    client.on('notification', ({ payload }) => this.hear(payload ?? '{}'));
    client.on('error', (error) => this.logger.debug(error.message));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.client = client;
    clearInterval(this.questions);
    this.questions = setInterval(() => void client.query('select 1').catch(() => client.end()), MS_BETWEEN_QUESTIONS);
    client.on('end', () => void this.reconnect());
  }

  private async reconnect(): Promise<void> {
    this.client = undefined;
    clearInterval(this.questions);
    for (let wait = FIRST_RETRY_MS; !this.isStopped; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      if (this.isStopped) return;
      this.listening = this.connect();
      try {
        await this.listening;
        for (const handler of this.missed) handler();
        return;
      } catch (error) {
        this.logger.debug(error instanceof Error ? error.message : String(error));
      }
    }
  }

  private hear(payload: string): void {
    const { topic, data } = JSON.parse(payload) as { topic: string; data: object };
    this.handlers.get(topic)?.(data);
  }
}
