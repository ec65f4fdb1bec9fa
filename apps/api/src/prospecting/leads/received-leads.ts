import { Injectable } from '@nestjs/common';
import { leadSigns } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { hashToken } from '../../core/tokens.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import type { LeadForm } from '../lead-forms/lead-form.entity.js';
import { Lead } from './lead.entity.js';
import type { LeadSending } from './lead-sending.js';

/** Days that what was thrown away is kept: long enough to see that it was a mistake. */
export const DAYS_KEPT = 30;

/** What is known of the page that sent it. */
interface SentBy {
  token: string;
  trap: string;
  seconds: number;
}

/** Keeps what public forms send, and forgets what was thrown away. */
@Injectable()
export class ReceivedLeads {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notifications: NotificationsService,
    daily: DailyService,
  ) {
    daily.register('dismissed-leads', () => this.forget());
  }

  /** Once for each page, however often it is sent. What may be spam waits to be looked at, and nobody is told of it. */
  async receive(form: LeadForm, sending: LeadSending, { token, trap, seconds }: SentBy): Promise<void> {
    const { message, name, phone, organizationName, postcode, city } = sending;
    const others = [name, phone, organizationName, postcode, city].filter((text) => text !== undefined);
    const signs = leadSigns({ trap, seconds, message, others });
    await this.db.transaction(async () => {
      const { raw } = await this.db
        .repository(Lead)
        .createQueryBuilder()
        .insert()
        .values({
          ...sending,
          formId: form.id,
          receivedOn: this.clock.today(),
          tokenHash: hashToken(token),
          consentText: form.consentText,
          source: form.source,
          assigneeId: form.assigneeId,
          status: signs.length > 0 ? 'to_check' : 'waiting',
          signs,
        })
        .orIgnore()
        .returning('id')
        .execute();
      const [kept] = raw as { id: number }[];
      if (kept && signs.length === 0) await this.tell(form, kept.id, name);
    });
  }

  /** Those that were thrown away `DAYS_KEPT` days ago or before, for good. */
  async forget(): Promise<void> {
    await this.db.transaction(() =>
      this.db.query(`delete from leads where status = 'dismissed' and handled_on <= $1::date - $2::int`, [
        this.clock.today(),
        DAYS_KEPT,
      ]),
    );
  }

  private tell({ title, assigneeId }: LeadForm, id: number, name: string): Promise<void> {
    return this.notifications.notify({
      to: assigneeId === null ? 'everybody' : [assigneeId],
      kind: 'lead',
      title: { fr: `Demande reçue de ${name} : ${title}`, en: `Received from ${name}: ${title}` },
      record: { type: 'leads', id },
    });
  }
}
