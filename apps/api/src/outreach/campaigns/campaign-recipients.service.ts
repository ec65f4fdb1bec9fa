import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, NotFound, RuleBroken } from '../../core/errors.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type Page } from '../../core/list-query.js';
import { MAIL_BOUNCED, type MailBounced } from '../../system/mail/mail.service.js';
import { MailObjectionsService } from '../mail-objections/mail-objections.service.js';
import type { CampaignRecipientOut, CampaignRecipientQuery } from './campaign-recipient.dto.js';
import { CampaignRecipient } from './campaign-recipient.entity.js';
import { RECIPIENT_COLUMNS, RECIPIENT_RULES } from './recipient-list.js';

const RECIPIENT = { fr: 'Destinataire', en: 'Recipient' };

/** Those whom mailings address, and what became of their e-mails. */
@Injectable()
export class CampaignRecipientsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly objections: MailObjectionsService,
  ) {}

  async list(query: CampaignRecipientQuery): Promise<Page<CampaignRecipientOut>> {
    const { data, ...whole } = await listPage(this.builder(), query, RECIPIENT_RULES);
    return { data: data.map(shown), ...whole };
  }

  exported(): ExportedList<CampaignRecipient, CampaignRecipientQuery, CampaignRecipientOut> {
    return {
      recordType: 'campaigns',
      name: { fr: 'Destinataires', en: 'Recipients' },
      columns: RECIPIENT_COLUMNS,
      rules: RECIPIENT_RULES,
      builder: () => this.builder(),
      shown: (batch) => batch.map(shown),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<CampaignRecipientOut> {
    return shown(await this.found(id));
  }

  /** Whose the secret of a page to unsubscribe is. */
  byToken(token: string): Promise<CampaignRecipient | null> {
    return this.builder().where('recipient.token = :token', { token }).getOne();
  }

  /** Nothing goes to the address any more; asked again, nothing changes. */
  unsubscribe({ id, email, unsubscribedAt, campaign }: CampaignRecipient): Promise<void> {
    return this.db.transaction(async () => {
      if (email === null || unsubscribedAt !== null) return;
      await this.db.repository(CampaignRecipient).update(id, { unsubscribedAt: this.clock.now() });
      await this.objections.note(email, 'unsubscribed', originOf(campaign.name));
    });
  }

  /** The e-mail of a mailing came back: its address is left out from now on. @throws NotFound; Conflict when it has not left */
  bounced(id: number, reason: string): Promise<CampaignRecipientOut> {
    return this.db.transaction(async () => {
      const { email, state, campaign } = await this.found(id);
      if (email === null || state !== 'sent') throw NOT_SENT;
      await this.db.repository(CampaignRecipient).update(id, { bouncedAt: this.clock.now(), bounceReason: reason });
      await this.objections.note(email, 'bounced', originOf(campaign.name));
      return this.get(id);
    });
  }

  /** Of the e-mail that bears this id, when it is one of a mailing: told by who reads the mailbox. Whether it is. */
  @OnEvent(MAIL_BOUNCED, { suppressErrors: false })
  async returned({ messageId, reason }: MailBounced): Promise<boolean> {
    const recipient = await this.db.repository(CampaignRecipient).findOneBy({ messageId, state: 'sent' });
    if (recipient && recipient.bouncedAt === null) await this.bounced(recipient.id, reason.slice(0, 500));
    return recipient !== null;
  }

  /** Noted by a person; null takes it back. @throws NotFound; Conflict when it has not left; RuleBroken on a day to come */
  async answered(id: number, on: string | null = this.clock.today()): Promise<CampaignRecipientOut> {
    if (on !== null && on > this.clock.today()) throw RuleBroken.on('answeredOn', 'to_come', TO_COME);
    const { state } = await this.found(id);
    if (state !== 'sent') throw NOT_SENT;
    await this.db.repository(CampaignRecipient).update(id, { answeredOn: on });
    return this.get(id);
  }

  private async found(id: number): Promise<CampaignRecipient> {
    const found = await this.builder().where('recipient.id = :id', { id }).getOne();
    if (!found) throw new NotFound(RECIPIENT, id);
    return found;
  }

  private builder() {
    return this.db
      .repository(CampaignRecipient)
      .createQueryBuilder('recipient')
      .leftJoinAndSelect('recipient.campaign', 'campaign')
      .leftJoinAndSelect('recipient.organization', 'organization');
  }
}

const originOf = (campaign: string) => `Campagne « ${campaign} »`;

function shown({
  campaign,
  organization,
  contact: _contact,
  token: _token,
  ...recipient
}: CampaignRecipient): CampaignRecipientOut {
  return { ...recipient, campaignName: campaign.name, organizationName: organization?.name ?? null };
}

const TO_COME = { fr: 'Ce jour est à venir.', en: 'That day is to come.' };
const NOT_SENT = new Conflict('not_sent', { fr: 'Ce courriel n’est pas parti.', en: 'This e-mail has not left.' });
