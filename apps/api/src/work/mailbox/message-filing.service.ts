import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { insertMany } from '../../core/insert-many.js';
import { FilesService } from '../../system/files/files.service.js';
import { MailService } from '../../system/mail/mail.service.js';
import { FiledEmailsService } from '../emails/filed-emails.service.js';
import { knownAt, placeAmong } from './partners.js';
import { type ReadMessage, readMessage } from './read-message.js';
import { ReadMessageKey } from './read-message.entity.js';
import { SendersService } from './senders.service.js';
import { TrayFile } from './tray-file.entity.js';
import { TrayMessage } from './tray-message.entity.js';

/** What became of a message. */
export type Filing = 'filed' | 'tray' | 'bounce' | 'known' | 'read before';

/** A message as the mailbox gives it. */
export interface RawMessage {
  /** All of it, or its head when it is too large to be kept. */
  source: Buffer;
  /** In bytes, of all of it. */
  size: number;
  receivedAt: Date;
}

/** Files the messages of a mailbox under the record they belong to, each once; those nobody can tell go to the tray. */
@Injectable()
export class MessageFilingService {
  constructor(
    private readonly db: Db,
    private readonly files: FilesService,
    private readonly mail: MailService,
    private readonly emails: FiledEmailsService,
    private readonly senders: SendersService,
    private readonly clock: Clock,
  ) {}

  /**
   * Files one, and does `noted` in the same transaction. @throws Unavailable when the file storage does not answer
   */
  async take({ source, size, receivedAt }: RawMessage, noted: () => Promise<unknown>): Promise<Filing> {
    const message = await readMessage(source);
    const isWhole = source.length >= size;
    const key = createHash('sha256')
      .update(message.messageId ?? source)
      .digest('hex');
    if (await this.db.repository(ReadMessageKey).existsBy({ key })) {
      await noted();
      return 'read before';
    }
    // Before the transaction: bytes that are kept by one that is undone would never be removed.
    const fileIds = isWhole && message.bounces.length === 0 ? await this.kept(message) : [];
    return this.db.transaction(async () => {
      await noted();
      await this.db.query('insert into read_messages (key) values ($1) on conflict do nothing', [key]);
      return this.file(isWhole ? message : withoutFiles(message, size), fileIds, receivedAt);
    });
  }

  private async file(message: ReadMessage, fileIds: number[], receivedAt: Date): Promise<Filing> {
    const { messageId, bounces, answers, from, people } = message;
    if (messageId !== null && (await this.emails.knows(messageId))) return 'known';
    let isKnownBounce = false;
    for (const bounce of bounces) isKnownBounce = (await this.mail.bounced(bounce)) || isKnownBounce;
    if (isKnownBounce) return 'bounce';
    const { direction, sender, partners } = await this.senders.of(from, people);
    const email = {
      direction,
      subject: message.subject,
      body: message.text,
      messageId,
      inReplyTo: answers[0] ?? null,
      isAutomatic: message.isAutomatic,
      people,
    };
    const place =
      (await this.emails.answered(answers)) ?? placeAmong(await knownAt(this.db, partners, this.clock.today()));
    if ('reason' in place) {
      await this.wait({ ...email, reason: place.reason, partners, receivedAt }, sender, fileIds);
      return 'tray';
    }
    const { userId: _, ...where } = { userId: null, ...place };
    await this.emails.file({ ...email, at: receivedAt, sender, fileIds }, where);
    if (direction === 'in' && !message.isAutomatic) await this.senders.wrote(partners, receivedAt);
    return 'filed';
  }

  private async wait(
    message: Partial<TrayMessage>,
    sender: { id: number; name: string } | null,
    fileIds: number[],
  ): Promise<void> {
    const rows = this.db.repository(TrayMessage);
    const { id } = await rows.save(
      rows.create({ ...message, userId: sender?.id ?? null, userName: sender?.name ?? null }),
    );
    await insertMany(
      this.db,
      TrayFile,
      fileIds.map((fileId) => ({ messageId: id, fileId })),
    );
  }

  private async kept({ files }: ReadMessage): Promise<number[]> {
    const ids: number[] = [];
    for (const { name, content } of files) ids.push((await this.files.keepReceived(name, content)).id);
    return ids;
  }
}

function withoutFiles(message: ReadMessage, size: number): ReadMessage {
  const told = `Ce message de ${Math.ceil(size / 1_000_000)} Mo est trop gros pour être gardé : lisez-le dans la boîte aux lettres.`;
  return { ...message, text: told, files: [], bounces: [] };
}
