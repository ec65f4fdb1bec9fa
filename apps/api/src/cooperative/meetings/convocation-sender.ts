import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { letterMail } from '../../reference/letter-mail.js';
import { BROKEN_OFF, failureOf, LONGEST_REASON } from '../../system/mail-failure.js';
import { MAIL_BOUNCED, type MailBounced, MailService } from '../../system/mail/mail.service.js';
import { Convocation } from './convocation.entity.js';
import { CONVOCATION_JOBS } from './convocations.service.js';
import { MeetingPapersService } from './meeting-papers.service.js';

/**
 * E-mails convocations, as jobs. That one is in the hands of the mail server is written before it is: one whose sending broke
 * off in between is never sent again by itself.
 */
@Injectable()
export class ConvocationSender {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mail: MailService,
    private readonly papers: MeetingPapersService,
    jobs: Jobs,
  ) {
    jobs.register<{ convocationId: number }>(
      CONVOCATION_JOBS,
      ({ convocationId }) => this.work(convocationId),
      () => this.undone(),
    );
  }

  /** Notes that a convocation came back: somebody has to see that it arrives. Whether it is one. */
  @OnEvent(MAIL_BOUNCED, { suppressErrors: false })
  async bounced({ messageId, reason }: MailBounced): Promise<boolean> {
    const failure = `Revenue : ${reason}`.slice(0, LONGEST_REASON);
    const { affected } = await this.db.repository(Convocation).update({ messageId }, { state: 'failed', failure });
    return affected === 1;
  }

  private undone(): Promise<{ convocationId: number }[]> {
    return this.db.query(
      `select id as "convocationId" from convocations where state in ('queued', 'sending') order by id limit 1000`,
    );
  }

  private async work(id: number): Promise<void> {
    const convocation = await this.taken(id);
    if (!convocation) return;
    const convocations = this.db.repository(Convocation);
    try {
      await this.handIn(convocation);
    } catch (error) {
      await convocations.update(id, { state: 'failed', failure: failureOf(error) });
      return;
    }
    await convocations.update(id, { state: 'sent', sentAt: this.clock.now(), day: this.clock.today() });
  }

  /** The convocation, noted as being sent; undefined when it is not to be sent any more, or broke off before. */
  private taken(id: number): Promise<Convocation | undefined> {
    return this.db.transaction(async () => {
      const convocations = this.db.repository(Convocation);
      const convocation = await convocations.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (convocation?.state === 'sending') {
        await convocations.update(id, { state: 'failed', failure: BROKEN_OFF });
        return undefined;
      }
      if (convocation?.state !== 'queued') return undefined;
      const messageId = this.mail.newMessageId();
      await convocations.update(id, { state: 'sending', messageId });
      return Object.assign(convocation, { messageId });
    });
  }

  private async handIn({ meetingId, memberId, email, messageId }: Convocation): Promise<void> {
    if (email === null || messageId === null) throw new Error('No address.');
    const letter = await this.papers.convocation(meetingId, memberId);
    await this.mail.send({
      fromName: letter.sender[0] ?? 'Terril',
      to: email,
      replyTo: letter.sender.find((line) => line.includes('@')) ?? null,
      subject: letter.subject,
      ...letterMail(letter),
      attachments: [],
      messageId,
    });
  }
}
