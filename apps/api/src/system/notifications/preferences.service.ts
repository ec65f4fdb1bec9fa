import { Injectable } from '@nestjs/common';
import { defaultPlaces, NOTIFICATION_KINDS } from '@terril/domain';
import type { SignedIn } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { MailService } from '../mail/mail.service.js';
import { UsersService } from '../users/users.service.js';
import { NotificationPreference } from './notification-preference.entity.js';
import type { PreferencesOut, PreferencesUpdate } from './preferences.dto.js';

/** Where each person wants to be told of what, and in which language by e-mail. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly db: Db,
    private readonly users: UsersService,
    private readonly mail: MailService,
  ) {}

  async get({ id }: SignedIn): Promise<PreferencesOut> {
    const { email, language } = await this.users.get(id);
    const chosen = await this.db.repository(NotificationPreference).findBy({ userId: id });
    const kinds = NOTIFICATION_KINDS.map((kind) => {
      const { inApp, byEmail } = chosen.find((each) => each.kind === kind) ?? defaultPlaces(kind);
      return { kind, inApp, byEmail };
    });
    return { email, language, kinds, mailEnabled: this.mail.isConfigured };
  }

  /** Of a kind that is named twice, the last counts. */
  async update({ language, kinds = [] }: PreferencesUpdate, by: SignedIn): Promise<PreferencesOut> {
    await this.db.transaction(async () => {
      if (language) await this.users.setLanguage(by.id, language);
      for (const each of kinds) {
        await this.db.repository(NotificationPreference).upsert({ ...each, userId: by.id }, ['userId', 'kind']);
      }
    });
    return this.get(by);
  }
}
