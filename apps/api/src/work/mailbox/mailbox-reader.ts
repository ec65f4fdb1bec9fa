import { Inject, Injectable, Logger } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import type { Config, MailboxConfig } from '../../config.js';
import { asRequest } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { isDatabaseGone } from '../../core/database-gone.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { Mailbox } from './mailbox.entity.js';
import { MailboxFailure, type OpenMailbox, openMailbox } from './mailbox-connection.js';
import { MessageFilingService } from './message-filing.service.js';

export const MAILBOX_JOBS = 'mailbox';
/** Messages of one job: the rest is the next one's. */
const AT_ONCE = 200;
/** Of a folder that is read for the first time, what is older stays unread. */
const DAYS_BACK = 30;
const DAY_MS = 86_400_000;
const LONGEST_FAILURE = 500;
/** A message as large as what it may carry, in the 4 letters that 3 bytes take, and its text. */
const LARGEST = (attachmentMb: number) => (attachmentMb * 4 * 1_000_000) / 3 + 1_000_000;

/**
 * Reads the mailbox at intervals, as a job: of several processes one does, each message is filed once, and one that makes
 * trouble keeps none of those after it.
 */
@Injectable()
export class MailboxReader {
  private readonly logger = new Logger('Mailbox');

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly filing: MessageFilingService,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    const { mailbox } = config;
    if (mailbox === undefined) return;
    jobs.register<{ mailbox: string }>(
      MAILBOX_JOBS,
      (_, stopping) => asRequest(() => this.read(mailbox, stopping)),
      () => this.due(mailbox),
    );
  }

  private due(config: MailboxConfig): Promise<{ mailbox: string }[]> {
    return this.db.query(
      `select $1::text as mailbox where not exists (select from mailboxes where name = $1 and due_at > now())`,
      [nameOf(config)],
    );
  }

  private async read(config: MailboxConfig, stopping: AbortSignal): Promise<void> {
    const rows = this.db.repository(Mailbox);
    await this.db.query('insert into mailboxes (name) values ($1) on conflict do nothing', [nameOf(config)]);
    const box = await rows.findOneByOrFail({ name: nameOf(config) });
    // Asked again, or done by another process meanwhile.
    const begun = this.clock.now();
    if (box.dueAt > begun) return;
    // Who asked since may mean a message that came since: the next job is theirs.
    const untilLater = () =>
      rows.update(
        { id: box.id, dueAt: LessThanOrEqual(begun) },
        { dueAt: new Date(this.clock.now().getTime() + config.minutes * 60_000) },
      );
    let connection: OpenMailbox | undefined;
    try {
      connection = await openMailbox(config);
      const hasMore = await this.readOn(box, connection, stopping);
      await rows.update(box.id, { failure: null, ...(!hasMore && { readAt: begun }) });
      if (!hasMore) await untilLater();
    } catch (error) {
      if (!(error instanceof MailboxFailure || isUnavailable(error))) throw error;
      await rows.update(box.id, { failure: (error as Error).message.slice(0, LONGEST_FAILURE) });
      await untilLater();
    } finally {
      await connection?.close();
    }
  }

  /** What has come since; whether there is more. */
  private async readOn(box: Mailbox, connection: OpenMailbox, stopping: AbortSignal): Promise<boolean> {
    const { uidValidity } = connection;
    const isSame = box.uidValidity === uidValidity;
    const lastUid = isSame
      ? box.lastUid
      : await connection.before(new Date(this.clock.now().getTime() - DAYS_BACK * DAY_MS));
    const uids = await connection.after(lastUid, AT_ONCE);
    await this.db.repository(Mailbox).update(box.id, { uidValidity, lastUid });
    for (const uid of uids) {
      if (stopping.aborted) return true;
      await this.readOne(box, connection, uid);
    }
    return uids.length === AT_ONCE;
  }

  private async readOne({ id }: Mailbox, connection: OpenMailbox, uid: number): Promise<void> {
    const noted = () => this.db.repository(Mailbox).update(id, { lastUid: uid });
    const message = await connection.message(uid, LARGEST(this.config.attachmentMb));
    if (!message) {
      await noted();
      return;
    }
    try {
      await this.filing.take(message, noted);
    } catch (error) {
      // What the database or the file store cannot do now is done later; what no message should do is noted and passed.
      if (error instanceof MailboxFailure || isDatabaseGone(error) || isUnavailable(error)) throw error;
      this.logger.error(`Message ${uid} is left in the mailbox`, error instanceof Error ? error.stack : String(error));
      await noted();
    }
  }
}

const isUnavailable = (error: unknown) => (error as { status?: unknown }).status === 503;

/** Whose mailbox, where, and which folder: never its password. */
export function nameOf({ url, folder }: MailboxConfig): string {
  const { username, host } = new URL(url);
  return `${decodeURIComponent(username)}@${host}/${folder}`;
}
