import { Injectable } from '@nestjs/common';
import { SettingsService } from '../../system/settings/settings.service.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { LettersService } from '../letters/letters.service.js';
import { MOST_NOTICES, PrepareNotices } from './prepare-notices.js';
import { renewalNotices } from './renewal-news.js';
import { RenewalsService } from './renewals.service.js';

/**
 * Each day, prepares the notices of the contracts whose window has opened, those of days off included, and sends them where
 * the settings say so. What a person prepared, sent or noted is left as it is.
 */
@Injectable()
export class DailyNotices {
  constructor(
    private readonly renewals: RenewalsService,
    private readonly preparing: PrepareNotices,
    private readonly letters: LettersService,
    private readonly settings: SettingsService,
    private readonly notifications: NotificationsService,
    daily: DailyService,
  ) {
    daily.register('renewal-notices', () => this.run());
  }

  private async run(): Promise<void> {
    const due = (await this.renewals.toSend()).filter(({ letterId }) => letterId === null);
    for (let from = 0; from < due.length; from += MOST_NOTICES) {
      await this.preparing.prepare(due.slice(from, from + MOST_NOTICES).map(({ id }) => id));
    }
    const { sendsNotices, mailEnabled } = await this.settings.get();
    if (sendsNotices && mailEnabled) await this.sendPrepared();
    await this.notifications.notify(...renewalNotices(await this.renewals.withManagers(due)));
  }

  private async sendPrepared(): Promise<void> {
    const prepared = (await this.renewals.toSend()).flatMap(({ letterId, letterState }) =>
      letterId !== null && letterState === 'to_send' ? [letterId] : [],
    );
    if (prepared.length > 0) await this.letters.send(prepared);
  }
}
