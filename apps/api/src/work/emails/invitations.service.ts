import { Injectable } from '@nestjs/common';
import type { EmailRecordType, Invitation } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { type Language, RuleBroken } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';
import { ActivitiesService } from '../activities/activities.service.js';
import type { EmailOut } from './email.dto.js';
import { EmailsService } from './emails.service.js';

type ActivityOut = Awaited<ReturnType<ActivitiesService['get']>>;

/** Invites those who take part in an activity, by an e-mail that brings the appointment. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Db,
    private readonly emails: EmailsService,
    private readonly activities: ActivitiesService,
  ) {}

  /**
   * A draft to those of its contacts and colleagues who have an address, to be read over and sent as any e-mail.
   * @throws NotFound; RuleBroken on one without a day, that is over or was cancelled, or is about nobody
   */
  draft(activityId: number, invitation: Invitation, language: Language): Promise<EmailOut> {
    return this.db.transaction(async () => {
      const activity = await this.activities.get(activityId);
      const day = dayToCome(activity, invitation);
      const { contactIds, colleagueIds, assigneeId } = activity;
      const to = await this.db.query<{ address: string }>(ADDRESSES, [
        contactIds,
        [...colleagueIds, ...(assigneeId === null ? [] : [assigneeId])],
        currentActor()?.id ?? null,
      ]);
      const when = [spokenDay(day, language), activity.startTime].filter(Boolean).join(AT[language]);
      const texts = TEXTS[language][invitation](activity.subject, when);
      const body = [...texts.body, currentActor()?.name].filter(Boolean).join('\n\n');
      return this.emails.create(
        { ...recordOf(activity), to: to.map(({ address }) => address), subject: texts.subject, body },
        { activityId, invitation },
      );
    });
  }
}

/** The day to invite to. @throws RuleBroken */
function dayToCome({ day, state }: ActivityOut, invitation: Invitation): string {
  if (day === null) throw NO_DAY;
  if (invitation === 'request' && state !== 'planned') throw NOT_PLANNED;
  return day;
}

/** The record that the e-mail is filed under. @throws RuleBroken when there is none */
function recordOf({ aboutType, aboutId, organizationId, contactIds }: ActivityOut): {
  recordType: EmailRecordType;
  recordId: number;
} {
  if (aboutType !== null && aboutId !== null) return { recordType: aboutType, recordId: aboutId };
  if (organizationId !== null) return { recordType: 'organizations', recordId: organizationId };
  const [contactId] = contactIds;
  if (contactId === undefined) throw ABOUT_NOBODY;
  return { recordType: 'contacts', recordId: contactId };
}

/** Of the contacts $1 and of the colleagues $2, but for the one $3 who invites; people first. */
const ADDRESSES = `
  select email as address from (
    select 1 as rank, id, email from contacts where id = any ($1) and email is not null
    union all select 2, id, email::text from users where id = any ($2) and active and id is distinct from $3
  ) invited order by rank, id`;

const AT = { fr: ' à ', en: ' at ' };
const TEXTS = {
  fr: {
    request: (subject: string, when: string) => ({
      subject: `Invitation : ${subject}`,
      body: [
        'Bonjour,',
        `Nous vous invitons : **${subject}**, le ${when}.`,
        'Votre agenda reconnaît le rendez-vous joint.',
      ],
    }),
    cancel: (subject: string, when: string) => ({
      subject: `Annulation : ${subject}`,
      body: ['Bonjour,', `Le rendez-vous **${subject}** du ${when} est annulé.`],
    }),
  },
  en: {
    request: (subject: string, when: string) => ({
      subject: `Invitation: ${subject}`,
      body: ['Hello,', `You are invited: **${subject}**, ${when}.`, 'Your calendar knows the appointment attached.'],
    }),
    cancel: (subject: string, when: string) => ({
      subject: `Cancelled: ${subject}`,
      body: ['Hello,', `The appointment **${subject}**, ${when}, is cancelled.`],
    }),
  },
};

const NO_DAY = RuleBroken.on('day', 'no_day', {
  fr: 'Cette activité n’a pas de jour : dites-le d’abord.',
  en: 'This activity has no day: say it first.',
});
const NOT_PLANNED = RuleBroken.on('state', 'not_planned', {
  fr: 'On n’invite qu’à ce qui est à faire.',
  en: 'People are invited to what is still to be done only.',
});
const ABOUT_NOBODY = RuleBroken.on('organizationId', 'about_nobody', {
  fr: 'Avec qui ? Une structure ou un contact d’abord.',
  en: 'With whom? An organization or a contact first.',
});
