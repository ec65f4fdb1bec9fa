import { Injectable } from '@nestjs/common';
import { dayAfter, lastMonthlyDay, nextMonthlyDay } from '@terril/domain';
import { In, IsNull, Not } from 'typeorm';
import type { SignedIn } from '../../core/access.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { MailService } from '../../system/mail/mail.service.js';
import { User } from '../../system/users/user.entity.js';
import { AnalysesService } from './analyses.service.js';
import { Analysis } from './analysis.entity.js';
import type { AnalysisMailingOut, AnalysisMailingUpdate, SendingOut } from './analysis-mailing.dto.js';
import { ANALYSIS_JOBS } from './analysis-sender.js';

const MOST_SENDINGS = 50;

/** Has answers of analyses e-mailed to colleagues, every month or at once. */
@Injectable()
export class AnalysisMailingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly analyses: AnalysesService,
    private readonly mail: MailService,
    private readonly jobs: Jobs,
    daily: DailyService,
  ) {
    daily.register('analyses', (day) => this.sendDue(day));
  }

  /** @throws NotFound */
  async get(id: number, by: SignedIn): Promise<AnalysisMailingOut> {
    await this.analyses.get(id, by);
    const { mailDay, mailFormat, mailTo } = await this.db.repository(Analysis).findOneByOrFail({ id });
    return {
      dayOfMonth: mailDay,
      format: mailFormat,
      recipientIds: mailTo,
      nextOn: mailDay === null ? null : nextMonthlyDay(mailDay, this.clock.today()),
      sendings: await this.sendingsOf(id),
    };
  }

  /** From the next time the day comes. @throws NotFound; Forbidden; RuleBroken on somebody who does not sign in, or nobody */
  update(
    id: number,
    { dayOfMonth, format, recipientIds }: AnalysisMailingUpdate,
    by: SignedIn,
  ): Promise<AnalysisMailingOut> {
    return this.db.transaction(async () => {
      await this.analyses.mustChange(id, by);
      const mailTo = [...new Set(recipientIds)];
      await this.mustSignIn(mailTo);
      if (dayOfMonth !== null && mailTo.length === 0) throw NOBODY;
      const mailSince = dayOfMonth === null ? null : dayAfter(this.clock.today());
      const analysis = await this.db.repository(Analysis).findOneByOrFail({ id });
      await this.db.manager.save(
        Object.assign(analysis, { mailDay: dayOfMonth, mailFormat: format, mailTo, mailSince }),
      );
      return this.get(id, by);
    });
  }

  /**
   * Sends it today to all of its recipients, those who got it today already too.
   * @throws NotFound; Forbidden; RuleBroken without recipients, or when no mail server is configured
   */
  sendNow(id: number, by: SignedIn): Promise<AnalysisMailingOut> {
    return this.db.transaction(async () => {
      await this.analyses.mustChange(id, by);
      this.mail.mustBeConfigured();
      const { mailTo } = await this.db.repository(Analysis).findOneByOrFail({ id });
      if (mailTo.length === 0) throw NOBODY;
      await this.queue(id, this.clock.today());
      return this.get(id, by);
    });
  }

  /** Queues what came due by `day` and was not sent, of each analysis once: of months that were missed, the last. */
  async sendDue(day: string): Promise<void> {
    if (!this.mail.isConfigured) return;
    const mailed = await this.db.repository(Analysis).findBy({ mailDay: Not(IsNull()) });
    for (const { id, mailDay, mailSince } of mailed) {
      const dueOn = lastMonthlyDay(mailDay ?? 1, day);
      if (mailSince !== null && dueOn >= mailSince) {
        await this.db.transaction(() => this.queue(id, dueOn, 'once'));
      }
    }
  }

  /** An e-mail to each recipient who signs in; `once` = not to those to whom one stands for that day already. */
  private async queue(id: number, dueOn: string, once?: 'once'): Promise<void> {
    const again = `do update set state = 'queued', failure = null, format = excluded.format, at = excluded.at
      where analysis_sendings.state in ('sent', 'failed')`;
    const queued = await this.db.query<{ id: number }>(
      `insert into analysis_sendings (analysis_id, user_id, due_on, format, at)
       select analysis.id, person.id, $2, analysis.mail_format, $3
       from analyses analysis join users person on person.id = any (analysis.mail_to) and person.active
       where analysis.id = $1
       on conflict (analysis_id, user_id, due_on) ${once ? 'do nothing' : again}
       returning id`,
      [id, dueOn, this.clock.now()],
    );
    for (const { id: sendingId } of queued) await this.jobs.send(ANALYSIS_JOBS, { sendingId });
  }

  private sendingsOf(id: number): Promise<SendingOut[]> {
    return this.db.query(
      `select sending.id, person.name as "userName", due_on::text as "dueOn", format, state, failure, at
       from analysis_sendings sending join users person on person.id = user_id
       where analysis_id = $1 order by due_on desc, person.name, sending.id limit ${MOST_SENDINGS}`,
      [id],
    );
  }

  private async mustSignIn(ids: number[]): Promise<void> {
    if ((await this.db.repository(User).countBy({ id: In(ids), active: true })) !== ids.length) throw UNKNOWN;
  }
}

const NOBODY = RuleBroken.on('recipientIds', 'nobody', {
  fr: 'À qui ? Choisissez au moins une personne.',
  en: 'To whom? Choose at least one person.',
});
const UNKNOWN = RuleBroken.on('recipientIds', 'unknown_colleague', {
  fr: 'Une de ces personnes ne se connecte pas, ou plus.',
  en: 'One of these people does not sign in, or no longer.',
});
