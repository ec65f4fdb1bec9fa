import { Injectable, type StreamableFile } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { download } from '../../core/download.js';
import { NotFound } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { FilesService } from '../../system/files/files.service.js';
import type { TrayDismissedOut, TrayFileOut, TrayMessageOut, TrayQuery } from './mail-tray.dto.js';
import { knownAt } from './partners.js';
import { TrayFile } from './tray-file.entity.js';
import { TrayMessage } from './tray-message.entity.js';

export const MESSAGE = { fr: 'Message', en: 'Message' };

/** Days that a message waits at most: most are of people the cooperative does not know (GDPR, article 5). */
const DAYS_KEPT = 90;

/** The messages that wait for a person to say whose they are. */
@Injectable()
export class MailTrayService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FilesService,
    daily: DailyService,
  ) {
    daily.register('mail-tray', async () => {
      await this.db.query(`delete from tray_messages where created_at < now() - make_interval(days => $1)`, [
        DAYS_KEPT,
      ]);
    });
  }

  async list(query: TrayQuery): Promise<Page<TrayMessageOut>> {
    const { data, ...whole } = await listPage(this.rows(), query, RULES);
    return { data: await this.shown(data), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<TrayMessageOut> {
    const [message] = await this.shown(await this.db.repository(TrayMessage).findBy({ id }));
    if (!message) throw new NotFound(MESSAGE, id);
    return message;
  }

  /** A file of a message, to be saved. @throws NotFound; Unavailable when the storage does not answer */
  async download(id: number): Promise<StreamableFile> {
    const held = await this.db.repository(TrayFile).findOne({ where: { id }, relations: { file: true } });
    if (!held) throw new NotFound({ fr: 'Fichier', en: 'File' }, id);
    return download(await this.files.open(held.fileId), held.file);
  }

  /** Forgets messages for good: what nobody wants to keep of a stranger is in no trash. */
  async dismiss(ids: number[]): Promise<TrayDismissedOut> {
    const { affected } = await this.db.repository(TrayMessage).delete({ id: In(ids) });
    return { done: affected ?? 0 };
  }

  private async shown(messages: TrayMessage[]): Promise<TrayMessageOut[]> {
    if (messages.length === 0) return [];
    const ids = messages.map(({ id }) => id);
    const files = await this.db.query<TrayFileOut & { messageId: number }>(FILES, [ids]);
    const addresses = [...new Set(messages.flatMap(({ partners }) => partners))];
    const known = await knownAt(this.db, addresses, this.clock.today());
    return messages.map(({ messageId: _id, inReplyTo: _, userId: _user, ...message }) => ({
      ...message,
      files: files.filter((file) => file.messageId === message.id).map(({ messageId: _of, ...file }) => file),
      known: known
        .filter(({ address }) => message.partners.includes(address))
        .map(({ address: _address, ...each }) => each),
    }));
  }

  private rows() {
    return this.db.repository(TrayMessage).createQueryBuilder('message');
  }
}

const FILES = `
  select held.id, held.message_id as "messageId", file.name, file.media_type as "mediaType", file.size
  from tray_files held join stored_files file on file.id = held.file_id
  where held.message_id = any ($1) order by held.id`;

const RULES: ListRules<TrayQuery> = {
  sorts: { receivedAt: 'message.receivedAt' },
  defaultSort: 'receivedAt',
  defaultOrder: 'DESC',
  filters: { direction: 'message.direction = :direction', isAutomatic: 'message.is_automatic = :isAutomatic' },
  search: (word) => `fold(message.subject || ' ' || message.people::text) like ${word}`,
};
