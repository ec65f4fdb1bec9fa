import { Inject, Injectable } from '@nestjs/common';
import { LEFT_OUT_REASONS } from '@terril/domain';
import type { Config } from '../../config.js';
import type { SignedIn } from '../../core/access.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { Unavailable } from '../../core/errors.js';
import { MailService } from '../../system/mail/mail.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import type { Addressee } from './audience.js';
import { Campaign } from './campaign.entity.js';
import type { AudienceOut, LeftOutOut, MailingPreviewOut, MailingTest } from './mailing.dto.js';
import {
  calendarOf,
  MAILED_TO,
  type MailedTo,
  mailingText,
  type MailingText,
  unsubscribeHeaders,
} from './mailing-mail.js';
import { MailingsService } from './mailings.service.js';

const MOST_SHOWN = 100;
/** In the place of the secret of a recipient: it leads to a page that says so. */
const NO_TOKEN = 'essai';

/** What a mailing would be, before it begins. */
@Injectable()
export class MailingPreviewService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mail: MailService,
    private readonly settings: SettingsService,
    private readonly mailings: MailingsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How many it would address today, and who would be left out and why. @throws NotFound; Conflict on calls */
  async audience(id: number): Promise<AudienceOut> {
    const addressees = await this.mailings.audience(id);
    const leftOut = addressees.filter((one): one is Addressee & LeftOutOut => one.reason !== null);
    const countOf = (reason: string) => leftOut.filter((one) => one.reason === reason).length;
    return {
      toSend: addressees.length - leftOut.length,
      leftOut: LEFT_OUT_REASONS.map((reason) => ({ reason, count: countOf(reason) })).filter(({ count }) => count > 0),
      first: leftOut.slice(0, MOST_SHOWN),
    };
  }

  /** What the first one written to would read. @throws NotFound; Conflict on calls */
  async preview(id: number): Promise<MailingPreviewOut> {
    const { name, ...text } = await this.example(id);
    return { name, ...text };
  }

  /** The same by e-mail, to who asks. @throws RuleBroken without a mail server; Unavailable with its words when it refuses */
  async test(id: number, { email }: MailingTest, by: SignedIn): Promise<{ email: string }> {
    this.mail.mustBeConfigured();
    const { name: _, ...text } = await this.example(id);
    const campaign = await this.db.repository(Campaign).findOneByOrFail({ id });
    const { cooperativeName, cooperativeEmail } = await this.settings.get();
    const to = email ?? by.email;
    try {
      await this.mail.send({
        fromName: cooperativeName,
        to,
        replyTo: campaign.replyTo ?? cooperativeEmail,
        ...text,
        attachments: calendarOf(campaign),
        messageId: this.mail.newMessageId(),
        headers: unsubscribeHeaders(this.unsubscribeUrl()),
      });
    } catch (error) {
      throw notSent(error instanceof Error ? error.message : String(error));
    }
    return { email: to };
  }

  private async example(id: number): Promise<MailingText & { name: string }> {
    const first = (await this.mailings.audience(id)).find(({ reason }) => reason === null);
    const campaign = await this.db.repository(Campaign).findOneByOrFail({ id });
    const [to = NOBODY] = await this.db.query<MailedTo>(EXAMPLE, [first?.contactId, first?.organizationId]);
    const frame = {
      cooperative: await this.settings.get(),
      today: this.clock.today(),
      unsubscribeUrl: this.unsubscribeUrl(),
    };
    return { name: first?.name ?? '', ...mailingText(campaign, to, frame) };
  }

  private unsubscribeUrl(): string {
    return `${this.config.publicUrl}/api/unsubscribe/${NO_TOKEN}`;
  }
}

const NOBODY: MailedTo = { contactFirstName: null, contactLastName: null, organization: null, organizationCity: null };

const EXAMPLE = `
  select ${MAILED_TO}
  from (select $1::int as contact_id, $2::int as organization_id) addressed
  left join contacts contact on contact.id = addressed.contact_id
  left join organizations organization on organization.id = addressed.organization_id`;

const notSent = (reason: string) =>
  new Unavailable('not_sent', {
    fr: `Le serveur de courriel a répondu : ${reason}`,
    en: `The mail server answered: ${reason}`,
  });
