import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../core/access.js';
import { Broadcasts } from '../../core/broadcasts.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import type { NotificationOut, NotificationQuery, UnreadOut } from './notification.dto.js';
import { Notification } from './notification.entity.js';
import { shownNotification } from './shown-notification.js';
import { READ, type Read } from './topics.js';

const RULES: ListRules<NotificationQuery> = {
  sorts: {},
  defaultSort: 'id',
  defaultOrder: 'DESC',
  filters: {
    kind: 'notification.kind = :kind',
    unread: (unread) => `notification.read_at is ${unread ? '' : 'not '}null`,
  },
  search: () => 'true',
};

/** What a person was told in the application, and what of it was read. */
@Injectable()
export class NotificationListService {
  constructor(
    private readonly db: Db,
    private readonly broadcasts: Broadcasts,
  ) {}

  async list(query: NotificationQuery, by: SignedIn, language: Language): Promise<Page<NotificationOut>> {
    const mine = this.db
      .repository(Notification)
      .createQueryBuilder('notification')
      .where('notification.in_app and notification.user_id = :userId', { userId: by.id });
    const { data, total } = await listPage(mine, query, RULES);
    return { data: data.map((one) => shownNotification(one, language)), total };
  }

  async unread({ id }: SignedIn): Promise<UnreadOut> {
    const [counted] = await this.db.query<UnreadOut>(
      `select (select count(*)::int from notifications where user_id = $1 and in_app and read_at is null) as unread,
         (select coalesce(max(id), 0) from notifications where user_id = $1 and in_app) as newest`,
      [id],
    );
    return counted ?? { unread: 0, newest: 0 };
  }

  /** Notes that these are read, or are not after all. */
  read(ids: number[], isRead: boolean, by: SignedIn): Promise<UnreadOut> {
    return this.write(by, isRead ? 'now()' : 'null', `id = any ($2) and (read_at is null) = ${isRead}`, ids);
  }

  readAll(upTo: number, by: SignedIn): Promise<UnreadOut> {
    return this.write(by, 'now()', 'id <= $2 and read_at is null', upTo);
  }

  private write(by: SignedIn, readAt: string, which: string, parameter: unknown): Promise<UnreadOut> {
    return this.db.transaction(async () => {
      await this.db.query(`update notifications set read_at = ${readAt} where user_id = $1 and in_app and ${which}`, [
        by.id,
        parameter,
      ]);
      await this.broadcasts.send(READ, { userId: by.id } satisfies Read);
      return this.unread(by);
    });
  }
}
