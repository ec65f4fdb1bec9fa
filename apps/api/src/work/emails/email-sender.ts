import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import type { EmailPersonKind } from '@terril/domain';
import type { Config } from '../../config.js';
import { actsAs, asRequest } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { markupPage } from '../../core/markup-html.js';
import { FilesService } from '../../system/files/files.service.js';
import { BROKEN_OFF, failureOf } from '../../system/mail-failure.js';
import { MailService, type RefusedAddress } from '../../system/mail/mail.service.js';
import { Email } from './email.entity.js';
import { appointmentOf } from './appointment.js';
import { EMAIL_JOBS } from './email-sending.service.js';
import { shownEmails } from './shown-emails.js';

/**
 * Sends e-mails, as jobs. That one is in the hands of the mail server is written before it is: one whose sending broke off
 * in between is never sent again by itself.
 */
@Injectable()
export class EmailSender {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FilesService,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
    jobs: Jobs,
  ) {
    jobs.register<{ emailId: number }>(
      EMAIL_JOBS,
      ({ emailId }) => this.work(emailId),
      () => this.undone(),
    );
  }

  private undone(): Promise<{ emailId: number }[]> {
    return this.db.query(
      `select id as "emailId" from emails where state in ('queued', 'sending') order by id limit 1000`,
    );
  }

  private work(emailId: number): Promise<void> {
    return asRequest(async () => {
      const email = await this.taken(emailId);
      if (!email) return;
      let refused: RefusedAddress[];
      try {
        refused = await this.handIn(email);
      } catch (error) {
        await this.settle(emailId, { state: 'failed', failure: failureOf(error) });
        return;
      }
      const failure = refused.map(({ address, reason }) => `${address} : ${reason}`).join('\n') || null;
      await this.settle(emailId, { state: 'sent', at: this.clock.now(), failure });
    });
  }

  /** The e-mail, noted as being sent; undefined when it is not to be sent any more, or broke off before. */
  private taken(emailId: number): Promise<Email | undefined> {
    return this.db.transaction(async () => {
      const emails = this.db.repository(Email);
      const email = await emails.findOne({ where: { id: emailId }, lock: { mode: 'pessimistic_write' } });
      if (!email || (email.state !== 'queued' && email.state !== 'sending')) return undefined;
      if (email.userId !== null) actsAs({ id: email.userId, name: email.userName ?? '' });
      if (email.state === 'sending') {
        await emails.save({ id: emailId, state: 'failed', failure: BROKEN_OFF });
        return undefined;
      }
      await emails.save({ id: emailId, state: 'sending' });
      return emails.findOneByOrFail({ id: emailId });
    });
  }

  private async handIn(email: Email): Promise<RefusedAddress[]> {
    const [shown] = await shownEmails(this.db, [email]);
    if (!shown || email.messageId === null) throw new Error('Nothing to send.');
    const to = (kind: EmailPersonKind) =>
      shown.people.filter((each) => each.kind === kind).map(({ address }) => address);
    const attachments = [];
    for (const { fileId, name, mediaType } of shown.files) {
      attachments.push({ name, mediaType, content: await buffer(await this.files.open(fileId)) });
    }
    const appointment = await appointmentOf(this.db, shown, {
      now: this.clock.now(),
      publicUrl: this.config.publicUrl,
    });
    return this.mail.send({
      fromName: email.fromName ?? email.userName ?? 'Terril',
      to: to('to'),
      cc: to('cc'),
      bcc: to('bcc'),
      replyTo: [email.replyTo, this.config.mailbox?.address].filter((address) => address != null),
      subject: email.subject,
      text: email.body,
      html: markupPage(email.body),
      attachments,
      ...(appointment && { appointment }),
      messageId: email.messageId,
      personal: true,
      ...(email.inReplyTo !== null && { headers: { 'In-Reply-To': email.inReplyTo, References: email.inReplyTo } }),
    });
  }

  private async settle(id: number, changes: Partial<Email>): Promise<void> {
    await this.db.transaction(() => this.db.repository(Email).save({ id, ...changes }));
  }
}
