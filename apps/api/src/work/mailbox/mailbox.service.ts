import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import type { MailboxOut } from './mail-tray.dto.js';
import { Mailbox } from './mailbox.entity.js';
import { MAILBOX_JOBS, nameOf } from './mailbox-reader.js';
import { TrayMessage } from './tray-message.entity.js';

/** How the reading of the mailbox goes. */
@Injectable()
export class MailboxService {
  constructor(
    private readonly db: Db,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async state(): Promise<MailboxOut> {
    const waiting = await this.db.repository(TrayMessage).count();
    const { mailbox } = this.config;
    if (!mailbox)
      return { enabled: false, name: null, address: null, minutes: null, readAt: null, failure: null, waiting };
    const name = nameOf(mailbox);
    const box = await this.db.repository(Mailbox).findOneBy({ name });
    const { address = null, minutes } = mailbox;
    return {
      enabled: true,
      name,
      address,
      minutes,
      readAt: box?.readAt ?? null,
      failure: box?.failure ?? null,
      waiting,
    };
  }

  /** Has it read within seconds. @throws RuleBroken when none is configured */
  async readNow(): Promise<MailboxOut> {
    const { mailbox } = this.config;
    if (!mailbox) throw NO_MAILBOX;
    const name = nameOf(mailbox);
    await this.db.transaction(async () => {
      await this.db.query('insert into mailboxes (name) values ($1) on conflict (name) do update set due_at = now()', [
        name,
      ]);
      await this.jobs.send(MAILBOX_JOBS, { mailbox: name });
    });
    return this.state();
  }
}

const NO_MAILBOX = new RuleBroken('no_mailbox', {
  fr: 'Aucune boîte aux lettres n’est configurée (IMAP_URL).',
  en: 'No mailbox is configured (IMAP_URL).',
});
