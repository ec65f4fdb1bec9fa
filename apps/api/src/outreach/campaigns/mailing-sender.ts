import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { CampaignState, RecipientState } from '@terril/domain';
import type { Config } from '../../config.js';
import { asRequest } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { BROKEN_OFF, failureOf } from '../../system/mail-failure.js';
import { MailServerAway, MailService } from '../../system/mail/mail.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { heldBack } from './audience.js';
import { Campaign } from './campaign.entity.js';
import { CampaignRecipient } from './campaign-recipient.entity.js';
import { calendarOf, MAILED_TO, type MailedTo, mailingText, unsubscribeHeaders } from './mailing-mail.js';
import { MAILING_JOBS } from './mailings.service.js';

/** How long one job sends before another mailing has its turn. */
const TURN_MS = 20_000;
const MINUTE_MS = 60_000;

/** The next e-mail of a mailing, noted as being in the hands of the mail server. */
interface Taken extends MailedTo {
  id: number;
  email: string;
  token: string;
  messageId: string;
}

/**
 * Sends mailings, as jobs, at the pace of each. That an e-mail is in the hands of the mail server is written before it is:
 * one whose sending broke off in between is never sent again by itself.
 */
@Injectable()
export class MailingSender {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mail: MailService,
    private readonly settings: SettingsService,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    jobs.register<{ campaignId: number }>(
      MAILING_JOBS,
      ({ campaignId }, stopping) => asRequest(() => this.work(campaignId, stopping)),
      () => this.undone(),
    );
  }

  private undone(): Promise<{ campaignId: number }[]> {
    return this.db.query(
      `select id as "campaignId" from campaigns where kind = 'mailing' and state = 'running' order by id limit 1000`,
    );
  }

  /** Whoever is here is alone with the mailing: what is `sending` was left so by one that died. */
  private async work(campaignId: number, stopping: AbortSignal): Promise<void> {
    await this.db.query(
      `update campaign_recipients set state = 'failed', failure = $2 where campaign_id = $1 and state = 'sending'`,
      [campaignId, BROKEN_OFF],
    );
    const begun = Date.now();
    while (!stopping.aborted) {
      const campaign = await this.db.repository(Campaign).findOneBy({ id: campaignId });
      if (campaign?.state !== 'running') return;
      const taken = await this.take(campaign);
      if (!taken) return this.settle(campaignId, 'done');
      const at = Date.now();
      await this.send(campaign, taken);
      const rest = MINUTE_MS / campaign.ratePerMinute - (Date.now() - at);
      if (rest > 0) await pause(rest, undefined, { signal: stopping }).catch(() => undefined);
      if (Date.now() - begun > TURN_MS) return this.jobs.send(MAILING_JOBS, { campaignId });
    }
  }

  /** The next one to write to; those who objected since it began are left out now. */
  private async take({ id }: Campaign): Promise<Taken | undefined> {
    for (;;) {
      const [next] = await this.db.query<Taken & { state: RecipientState }>(TAKE, [id, this.mail.newMessageId()]);
      if (next?.state !== 'left_out') return next;
    }
  }

  private async send(campaign: Campaign, { id, email, token, messageId, ...to }: Taken): Promise<void> {
    const cooperative = await this.settings.get();
    const unsubscribeUrl = `${this.config.publicUrl}/api/unsubscribe/${token}`;
    const frame = { cooperative, today: this.clock.today(), unsubscribeUrl };
    try {
      await this.mail.send({
        fromName: cooperative.cooperativeName,
        to: email,
        replyTo: campaign.replyTo ?? cooperative.cooperativeEmail,
        ...mailingText(campaign, to, frame),
        attachments: calendarOf(campaign),
        messageId,
        headers: unsubscribeHeaders(unsubscribeUrl),
      });
    } catch (error) {
      await this.note(id, { state: 'failed', failure: failureOf(error) });
      // The others would fail too, one after the other.
      if (error instanceof MailServerAway) await this.settle(campaign.id, 'paused');
      return;
    }
    await this.note(id, { state: 'sent', sentAt: this.clock.now(), failure: null });
  }

  private async note(id: number, what: Partial<CampaignRecipient>): Promise<void> {
    await this.db.repository(CampaignRecipient).update(id, what);
  }

  private settle(id: number, state: CampaignState): Promise<void> {
    return this.db.transaction(async () => {
      const where = { id, state: 'running' } as const;
      const campaign = await this.db.repository(Campaign).findOne({ where, lock: { mode: 'pessimistic_write' } });
      if (campaign) await this.db.manager.save(Object.assign(campaign, { state }));
    });
  }
}

const TAKE = `
  with next as (
    select id, ${heldBack('recipient.email')} as held from campaign_recipients recipient
    where campaign_id = $1 and state = 'queued' order by id limit 1 for update skip locked),
  taken as (
    update campaign_recipients recipient set reason = held, state = case when held is null then 'sending' else 'left_out' end,
      message_id = case when held is null then $2 end
    from next where recipient.id = next.id returning recipient.*)
  select taken.id, taken.state, taken.email, taken.token, taken.message_id as "messageId",
    ${MAILED_TO}
  from taken left join contacts contact on contact.id = taken.contact_id
  left join organizations organization on organization.id = taken.organization_id`;
