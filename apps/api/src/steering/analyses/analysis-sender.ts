import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { TerrilError } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import { BROKEN_OFF, failureOf } from '../../system/mail-failure.js';
import { MailService } from '../../system/mail/mail.service.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { AnalysisMails } from './analysis-mails.js';
import { AnalysisSending } from './analysis-sending.entity.js';

export const ANALYSIS_JOBS = 'analysis-mails';

/**
 * E-mails answers, as jobs. That one is in the hands of the mail server is written before it is: one whose sending broke off
 * in between is never sent again by itself (ADR 39). Of what did not leave the owner of the analysis is told.
 */
@Injectable()
export class AnalysisSender {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly mails: AnalysisMails,
    private readonly mail: MailService,
    private readonly notifications: NotificationsService,
    jobs: Jobs,
  ) {
    jobs.register<{ sendingId: number }>(
      ANALYSIS_JOBS,
      ({ sendingId }) => this.work(sendingId),
      () => this.undone(),
    );
  }

  private undone(): Promise<{ sendingId: number }[]> {
    return this.db.query(
      `select id as "sendingId" from analysis_sendings where state in ('queued', 'sending') order by id limit 1000`,
    );
  }

  async work(sendingId: number): Promise<void> {
    const sending = await this.taken(sendingId);
    if (!sending) return;
    try {
      // Made before it is in the hands of the mail server: what cannot be made has not left.
      await this.mail.send(await this.mails.of(sending));
    } catch (error) {
      await this.failed(sending, error instanceof TerrilError ? error.sentence.fr : failureOf(error));
      return;
    }
    await this.settle(sendingId, { state: 'sent', failure: null });
  }

  /** The e-mail, noted as being sent; undefined when it is not to be sent any more, or broke off before. */
  private taken(id: number): Promise<AnalysisSending | undefined> {
    return this.db.transaction(async () => {
      const sendings = this.db.repository(AnalysisSending);
      const sending = await sendings.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!sending || (sending.state !== 'queued' && sending.state !== 'sending')) return undefined;
      if (sending.state === 'sending') {
        await this.failed(sending, BROKEN_OFF);
        return undefined;
      }
      await this.settle(id, { state: 'sending' });
      return sendings.findOneOrFail({ where: { id }, relations: { analysis: true, user: true } });
    });
  }

  private failed({ id, analysisId, dueOn }: AnalysisSending, failure: string): Promise<void> {
    return this.db.transaction(async () => {
      await this.settle(id, { state: 'failed', failure });
      const [analysis] = await this.db.query<{ name: string; ownerId: number }>(
        'select name, owner_id as "ownerId" from analyses where id = $1',
        [analysisId],
      );
      if (!analysis) return;
      await this.notifications.notify({
        to: [analysis.ownerId],
        kind: 'analysis',
        title: {
          fr: `Analyse non envoyée : ${analysis.name}. ${failure}`,
          en: `Analysis not sent: ${analysis.name}. ${failure}`,
        },
        record: { type: 'analyses', id: analysisId },
        key: `analysis/${analysisId}/${dueOn}`,
      });
    });
  }

  private async settle(id: number, changes: Partial<AnalysisSending>): Promise<void> {
    await this.db.repository(AnalysisSending).update(id, { ...changes, at: this.clock.now() });
  }
}
