import type { Readable } from 'node:stream';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { can } from '@terril/domain';
import { In } from 'typeorm';
import { Broadcasts } from '../../core/broadcasts.js';
import { Db } from '../../core/db.js';
import { Unavailable } from '../../core/errors.js';
import { SessionsService } from '../auth/sessions.service.js';
import { ACCESS_CHANGED, type AccessChanged } from '../users/users.service.js';
import { missedBy } from './missed-notifications.js';
import { Notification } from './notification.entity.js';
import { type Listener, Stream } from './stream.js';
import { READ, type Read, TOLD, type Told } from './topics.js';

/** Of one person in one process. */
const MOST_STREAMS = 8;
/** Less than the minute after which proxies give up on a silent connection. */
const MS_BETWEEN_BEATS = 25_000;
/** What is told within it is read at once. */
const MS_OF_GATHERING = 20;

/**
 * The open pages that are told of notifications as they come. An idle one costs its connection alone: at each beat, the
 * process asks once for all of them whether their sessions are alive.
 */
@Injectable()
export class NotificationStreams implements OnModuleDestroy {
  private readonly logger = new Logger('Notifications');
  private readonly streams = new Set<Stream>();
  private told: number[] = [];
  private beats: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly db: Db,
    private readonly broadcasts: Broadcasts,
    private readonly sessions: SessionsService,
  ) {
    broadcasts.on<Told>(TOLD, (told) => this.gather(told));
    broadcasts.on<Read>(READ, ({ userId }) => this.of(userId).forEach((stream) => stream.recount()));
    broadcasts.on<AccessChanged>(ACCESS_CHANGED, ({ userId }) => void this.check(this.of(userId)));
    broadcasts.onMissed(() => void this.makeUp());
  }

  /**
   * The events of a page, until it goes away or its session ends; one too many closes the person's first.
   * @throws Unavailable while the server stops; Error of the driver when the database is gone
   */
  async open(listener: Listener): Promise<Readable> {
    await this.broadcasts.listen();
    const missed = await missedBy(this.db, listener);
    if (this.isStopped) throw STOPPING;
    const [first, ...others] = this.of(listener.userId);
    if (first && others.length >= MOST_STREAMS - 1) this.end(first, 'replaced');
    const stream = new Stream(listener);
    this.streams.add(stream);
    this.beats ??= setInterval(() => void this.beat(), MS_BETWEEN_BEATS);
    // A page that goes away tells it by an error or by nothing but the end.
    stream.output.on('error', (error) => this.logger.debug(error.message));
    stream.output.on('close', () => this.forget(stream));
    for (const one of missed) stream.tell(one);
    return stream.output;
  }

  onModuleDestroy(): void {
    this.isStopped = true;
    for (const stream of this.streams) this.end(stream, 'stopping');
  }

  private gather({ userId, id }: Told): void {
    if (this.of(userId).length === 0) return;
    this.told.push(id);
    if (this.told.length === 1) setTimeout(() => void this.tell(), MS_OF_GATHERING);
  }

  private tell(): Promise<void> {
    const ids = this.told;
    this.told = [];
    return this.quietly(async () => {
      const found = await this.db
        .repository(Notification)
        .find({ where: { id: In(ids), inApp: true }, order: { id: 'ASC' } });
      for (const one of found) this.of(one.userId).forEach((stream) => stream.tell(one));
    });
  }

  /** After a time in which this process heard nothing. */
  private makeUp(): Promise<void> {
    return this.quietly(async () => {
      await this.check([...this.streams]);
      for (const stream of this.streams) {
        for (const one of await missedBy(this.db, stream.listener)) stream.tell(one);
        stream.recount();
      }
    });
  }

  private async beat(): Promise<void> {
    for (const stream of this.streams) stream.beat();
    await this.check([...this.streams]);
  }

  /** Closes those whose session is over, or whose person may read no longer. */
  private check(streams: Stream[]): Promise<void> {
    return this.quietly(async () => {
      if (streams.length === 0) return;
      const roles = await this.sessions.alive(streams.map(({ listener }) => listener.sessionKey));
      for (const stream of streams) {
        const role = roles.get(stream.listener.sessionKey);
        if (!role || !can(role, 'records.read')) this.end(stream, 'ended');
      }
    });
  }

  private of(userId: number): Stream[] {
    return [...this.streams].filter(({ listener }) => listener.userId === userId);
  }

  private end(stream: Stream, reason: Parameters<Stream['end']>[0]): void {
    this.forget(stream);
    stream.end(reason);
  }

  private forget(stream: Stream): void {
    this.streams.delete(stream);
    if (this.streams.size > 0) return;
    clearInterval(this.beats);
    this.beats = undefined;
  }

  /** A database that is gone is asked again at the next beat, or once this process hears again. */
  private async quietly(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.debug(error instanceof Error ? error.message : String(error));
    }
  }
}

const STOPPING = new Unavailable('stopping', { fr: 'Le serveur s’arrête.', en: 'The server is stopping.' });
