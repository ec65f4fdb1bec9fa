import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { xml } from '../../core/sheet-xml.js';
import { spokenDay } from '../../core/spoken-day.js';
import { MailService } from '../../system/mail/mail.service.js';
import { User } from '../../system/users/user.entity.js';
import type { RenewalOut } from './renewal.dto.js';

/** Tells by e-mail, those who want to be told, which notices the day prepared. */
@Injectable()
export class RenewalDigest {
  private readonly logger = new Logger('Renewals');

  constructor(
    private readonly db: Db,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Nobody is told of nothing; an e-mail that fails is logged alone, as the notices are prepared all the same. */
  async tell(prepared: RenewalOut[], cooperativeName: string): Promise<void> {
    if (prepared.length === 0 || this.config.mail === undefined) return;
    const people = await this.db.repository(User).findBy({ active: true, renewalDigest: true });
    const lines = digestLines(prepared, this.config.publicUrl);
    for (const { email } of people) {
      try {
        await this.mail.send({
          fromName: cooperativeName,
          to: email,
          replyTo: null,
          subject: `Avis de reconduction préparés : ${prepared.length}`,
          text: lines.join('\n'),
          html: lines.map((line) => `<p>${xml(line)}</p>`).join('\n'),
          attachments: [],
          messageId: this.mail.newMessageId(),
        });
      } catch (error) {
        this.logger.warn(error instanceof Error ? error.message : String(error));
      }
    }
  }
}

function digestLines(prepared: RenewalOut[], publicUrl: string): string[] {
  return [
    'Ces avis de reconduction sont préparés :',
    ...prepared.map(({ reference, organizationName, noticeUntil }) => {
      return `- ${reference} · ${organizationName} : à envoyer avant le ${spokenDay(noticeUntil, 'fr')}`;
    }),
    `Les échéances : ${publicUrl}/#/renewals`,
  ];
}
