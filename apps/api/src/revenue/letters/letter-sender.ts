import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { actsAs, asRequest } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { tell } from '../../core/tell.js';
import { FilesService } from '../../system/files/files.service.js';
import { BROKEN_OFF, failureOf, LONGEST_REASON } from '../../system/mail-failure.js';
import { MAIL_BOUNCED, type MailBounced, MailService } from '../../system/mail/mail.service.js';
import { Letter } from './letter.entity.js';
import { letterMail } from '../../reference/letter-mail.js';
import { LETTER_JOBS, LETTERS_LEFT, type LettersLeft } from './letters.service.js';

/**
 * E-mails letters, as jobs. That a letter is in the hands of the mail server is written before it is: one whose sending
 * broke off in between is never sent again by itself.
 */
@Injectable()
export class LetterSender {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FilesService,
    private readonly mail: MailService,
    private readonly events: EventEmitter2,
    jobs: Jobs,
  ) {
    jobs.register<{ letterId: number }>(
      LETTER_JOBS,
      ({ letterId }) => this.work(letterId),
      () => this.undone(),
    );
  }

  /** Notes that the e-mail of a letter came back: it left, and somebody has to see that it arrives. Whether it is one. */
  @OnEvent(MAIL_BOUNCED, { suppressErrors: false })
  async bounced({ messageId, reason }: MailBounced): Promise<boolean> {
    const failure = `Revenu : ${reason}`.slice(0, LONGEST_REASON);
    const { affected } = await this.db.repository(Letter).update({ messageId }, { failure });
    return affected === 1;
  }

  private undone(): Promise<{ letterId: number }[]> {
    return this.db.query(
      `select id as "letterId" from letters where state in ('queued', 'sending') order by id limit 1000`,
    );
  }

  private work(letterId: number): Promise<void> {
    return asRequest(async () => {
      const letter = await this.taken(letterId);
      if (!letter) return;
      try {
        await this.handIn(letter);
      } catch (error) {
        await this.fail(letterId, failureOf(error));
        return;
      }
      await this.left(letterId);
    });
  }

  /** The letter, noted as being sent; undefined when it is not to be sent any more, or broke off before. */
  private taken(letterId: number): Promise<Letter | undefined> {
    return this.db.transaction(async () => {
      const letters = this.db.repository(Letter);
      const letter = await letters.findOne({ where: { id: letterId }, lock: { mode: 'pessimistic_write' } });
      if (!letter || (letter.state !== 'queued' && letter.state !== 'sending')) return undefined;
      if (letter.userId !== null) actsAs({ id: letter.userId, name: letter.userName ?? '' });
      if (letter.state === 'sending') {
        await letters.update(letterId, { state: 'failed', failure: BROKEN_OFF });
        return undefined;
      }
      const messageId = this.mail.newMessageId();
      await letters.update(letterId, { state: 'sending', messageId });
      return letters.findOneByOrFail({ id: letterId });
    });
  }

  private async handIn({ content, subject, email, messageId, fileId }: Letter): Promise<void> {
    if (email === null || messageId === null) throw new Error('No address.');
    const { name, mediaType } = await this.files.get(fileId);
    const pdf = await buffer(await this.files.open(fileId));
    const [fromName = 'Terril'] = content.sender;
    await this.mail.send({
      fromName,
      to: email,
      replyTo: content.sender.find((line) => line.includes('@')) ?? null,
      subject,
      ...letterMail(content),
      attachments: [{ name, mediaType, content: pdf }],
      messageId,
    });
  }

  private async fail(letterId: number, failure: string): Promise<void> {
    await this.db.transaction(() => this.db.repository(Letter).update(letterId, { state: 'failed', failure }));
  }

  private async left(letterId: number): Promise<void> {
    const sentOn = this.clock.today();
    await this.db.transaction(async () => {
      const sent = { state: 'sent', sentOn, sentAt: this.clock.now(), means: 'email' } as const;
      await this.db.repository(Letter).update(letterId, sent);
      const event: LettersLeft = { letterIds: [letterId], sentOn, means: 'email' };
      await tell(this.events, LETTERS_LEFT, event);
    });
  }
}
