import { Injectable } from '@nestjs/common';
import { currentActor } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import { MailService } from '../../system/mail/mail.service.js';
import { Convocation } from './convocation.entity.js';
import { mustBePlanned } from './meeting-states.js';
import { Resolution } from './resolution.entity.js';
import { isToConvene, isWrittenTo } from './to-convene.js';
import type { ConvenedOut, ConveneIn, MeetingVoterOut } from './voter.dto.js';
import { VotersService } from './voters.service.js';

export const CONVOCATION_JOBS = 'convocations';

/** Convenes members to meetings, by e-mail or letter, and keeps a log of it. */
@Injectable()
export class ConvocationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mail: MailService,
    private readonly voters: VotersService,
  ) {}

  /**
   * Has convocations leave: e-mails to those who have an address; letters to the members named, or else to those whom no
   * e-mail reaches, are noted as given to the post. Who is not told is whoever was not convened yet.
   * @throws Conflict once the meeting is open; RuleBroken without an agenda, a mail server, or anybody to convene
   */
  convene(meetingId: number, { means, memberIds }: ConveneIn): Promise<ConvenedOut> {
    if (means === 'email') this.mail.mustBeConfigured();
    return this.db.transaction(async () => {
      const meeting = await mustBePlanned(this.db, meetingId);
      if (!(await this.db.repository(Resolution).existsBy({ meetingId }))) throw NO_AGENDA;
      await this.voters.fill(meeting);
      const asked = (await this.voters.of(meetingId)).filter((voter) =>
        memberIds ? memberIds.includes(voter.memberId) : isToConvene(voter),
      );
      const withEmail = asked.filter(({ email }) => email !== null);
      const withoutEmail = asked.length - withEmail.length;
      const byLetter = memberIds ? asked : asked.filter((voter) => isWrittenTo(voter, this.mail.isConfigured));
      const reached = means === 'email' ? withEmail : byLetter;
      if (reached.length === 0) throw NOBODY;
      await this.log(meetingId, means, reached);
      return { convened: reached.length, withoutEmail };
    });
  }

  private async log(meetingId: number, means: ConveneIn['means'], reached: MeetingVoterOut[]): Promise<void> {
    const day = this.clock.today();
    const userName = currentActor()?.name ?? null;
    const isMail = means === 'email';
    const { identifiers } = await this.db.repository(Convocation).insert(
      reached.map(({ memberId, email }) => ({
        meetingId,
        memberId,
        means,
        state: isMail ? ('queued' as const) : ('sent' as const),
        day,
        email: isMail ? email : null,
        sentAt: isMail ? null : this.clock.now(),
        userName,
      })),
    );
    if (!isMail) return;
    for (const { id } of identifiers) await this.jobs.send(CONVOCATION_JOBS, { convocationId: Number(id) });
  }
}

const NO_AGENDA = new RuleBroken('no_agenda', {
  fr: 'L’ordre du jour est vide : une convocation le dit.',
  en: 'The agenda is empty: a convocation tells it.',
});
const NOBODY = new RuleBroken('nobody', {
  fr: 'Personne à convoquer ainsi : chacun l’est déjà, ou n’a pas d’adresse électronique.',
  en: 'Nobody to convene this way: all are already, or have no e-mail address.',
});
