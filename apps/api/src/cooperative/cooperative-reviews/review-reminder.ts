import { Injectable } from '@nestjs/common';
import { addMonths } from '@terril/domain';
import { Db } from '../../core/db.js';
import { spokenDay } from '../../core/spoken-day.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { RulesService } from '../rules/rules.service.js';
import { CooperativeReviewsService } from './cooperative-reviews.service.js';

/** Tells administrators in time that the cooperative review is due. */
@Injectable()
export class ReviewReminder {
  constructor(
    private readonly db: Db,
    private readonly reviews: CooperativeReviewsService,
    private readonly rules: RulesService,
    private readonly notifications: NotificationsService,
  ) {}

  /** Once for each review that is due, from as many months before as the rules say. */
  async remind(today: string): Promise<void> {
    const dueBy = await this.reviews.dueBy();
    if (dueBy === null) return;
    const { reviewNoticeMonths } = await this.rules.get();
    if (today < addMonths(dueBy, -reviewNoticeMonths)) return;
    const people = await this.db.query<{ id: number }>(`select id from users where role = 'administrator' and active`);
    await this.notifications.notify({
      to: people.map(({ id }) => id),
      kind: 'cooperative_review',
      title: {
        fr: `Révision coopérative à faire avant le ${spokenDay(dueBy, 'fr')}`,
        en: `Cooperative review due by ${spokenDay(dueBy, 'en')}`,
      },
      record: { type: 'cooperative-reviews' },
      key: `cooperative-review/${dueBy}`,
    });
  }
}
