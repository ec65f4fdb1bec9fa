import { Injectable } from '@nestjs/common';
import { variablesIn } from '@terril/domain';
import type { SignedIn } from '../../core/access.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { type FieldSentences, RuleBroken, summaryOf } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import { assignSent } from '../../core/save.js';
import { MailService } from '../../system/mail/mail.service.js';
import type { EmailOut, EmailSend } from './email.dto.js';
import { EmailsService } from './emails.service.js';

export const EMAIL_JOBS = 'emails';

/** Has e-mails sent, soon after the answer. */
@Injectable()
export class EmailSendingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly emails: EmailsService,
    private readonly mail: MailService,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Of a draft, or of one that failed. Answers go to the person who has it sent. Its Message-ID is that of the first try:
   * who got it then does not see it twice.
   * @throws StaleVersion; Conflict on one that left; RuleBroken when something is missing, or no mail server is configured
   */
  send(id: number, { version }: EmailSend, sender: SignedIn): Promise<EmailOut> {
    this.mail.mustBeConfigured();
    return this.db.transaction(async () => {
      const email = await this.emails.open(id, version);
      checkWhole(await this.emails.get(id));
      assignSent(email, {
        state: 'queued',
        at: this.clock.now(),
        failure: null,
        replyTo: sender.email,
        messageId: email.messageId ?? this.mail.newMessageId(),
        userId: sender.id,
        userName: sender.name,
      });
      await this.db.manager.save(email);
      await this.jobs.send(EMAIL_JOBS, { emailId: id });
      return this.emails.get(id);
    });
  }
}

/** @throws RuleBroken on each field that is empty, or still names what is to be filled in */
function checkWhole({ people, subject, body }: EmailOut): void {
  const refused: FieldSentences = {};
  if (!people.some(({ kind }) => kind === 'to')) refused['to'] = NOBODY;
  for (const [field, text] of Object.entries({ subject, body })) {
    const left = variablesIn(text);
    if (text.trim() === '') refused[field] = EMPTY;
    else if (left.length > 0) refused[field] = unfilled(left);
  }
  if (Object.keys(refused).length > 0) throw new RuleBroken('incomplete_email', summaryOf(refused), refused);
}

const NOBODY = { fr: 'À qui ? Une adresse au moins.', en: 'To whom? At least one address.' };
const EMPTY = { fr: 'À remplir.', en: 'Required.' };
function unfilled(names: string[]) {
  const told = names.map((name) => `{{${name}}}`).join(', ');
  return { fr: `Reste à remplir : ${told}.`, en: `Still to be filled in: ${told}.` };
}
