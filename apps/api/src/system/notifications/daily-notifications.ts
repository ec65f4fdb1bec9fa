import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { DailyService } from '../daily/daily.service.js';
import { MailService } from '../mail/mail.service.js';
import { SettingsService } from '../settings/settings.service.js';
import { User } from '../users/user.entity.js';
import { digestMail } from './digest-mail.js';
import { Notification } from './notification.entity.js';

/** Days that a notification is kept once it is read, and at most. */
const READ_FOR = 90;
const KEPT_FOR = 365;

/** Once a day, after all that a day has to tell: e-mails it to those who want that, and forgets what is old. */
@Injectable()
export class DailyNotifications {
  private readonly logger = new Logger('Notifications');

  constructor(
    private readonly db: Db,
    private readonly mail: MailService,
    private readonly settings: SettingsService,
    @Inject(CONFIG) private readonly config: Config,
    daily: DailyService,
  ) {
    daily.register('notifications', (day) => this.run(day), 'last');
  }

  /** @param day what was read 90 days before it goes */
  async run(day: string): Promise<void> {
    await this.forgetOld(day);
    const people = await this.db.query<{ id: number }>(
      'select id from users where active and id in (select user_id from notifications where mail_due) order by id',
    );
    const { cooperativeName } = await this.settings.get();
    for (const { id } of people) await this.tell(id, cooperativeName);
  }

  /**
   * That they were told is written before they are: an e-mail that broke off in between is not sent twice. One that the mail
   * server does not take is told with those of the next day; without a mail server none is.
   */
  private async tell(userId: number, fromName: string): Promise<void> {
    const notifications = this.db.repository(Notification);
    const due = await notifications.find({ where: { userId, mailDue: true }, order: { id: 'ASC' } });
    const ids = due.map(({ id }) => id);
    await notifications.update(ids, { mailDue: false });
    const unread = due.filter(({ readAt }) => readAt === null);
    if (unread.length === 0 || !this.mail.isConfigured) return;
    const { email, language } = await this.db.repository(User).findOneByOrFail({ id: userId });
    try {
      await this.mail.send({
        fromName,
        to: email,
        replyTo: null,
        ...digestMail(unread, language, this.config.publicUrl),
        attachments: [],
        messageId: this.mail.newMessageId(),
      });
    } catch (error) {
      this.logger.warn(error instanceof Error ? error.message : String(error));
      await notifications.update(ids, { mailDue: true });
    }
  }

  private async forgetOld(day: string): Promise<void> {
    await this.db.query(
      `delete from notifications where created_at < $1::date - $2::int
       or created_at < $1::date - $3::int and not mail_due and (read_at is not null or not in_app)`,
      [day, KEPT_FOR, READ_FOR],
    );
  }
}
