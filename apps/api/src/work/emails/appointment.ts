import type { Db } from '../../core/db.js';
import { icalFile, icalInstant, icalParameter, icalText } from '../../core/icalendar.js';
import type { Email as Mail } from '../../system/mail/mail.service.js';
import { Activity } from '../activities/activity.entity.js';
import { icalTimes, icalUid, standingOf } from '../ical-event.js';
import type { EmailOut } from './email.dto.js';

/**
 * The appointment that an e-mail brings with it, as it stands now, by the name that calendar feeds give it. What was
 * written about it stays here: those who are invited may be clients.
 * @throws Error on one that has no day any more, or is gone
 */
export async function appointmentOf(
  db: Db,
  { activityId, invitation, people, fromName, replyTo }: EmailOut,
  { now, publicUrl }: { now: Date; publicUrl: string },
): Promise<Mail['appointment']> {
  if (invitation === null) return undefined;
  const activity = activityId === null ? null : await db.repository(Activity).findOneBy({ id: activityId });
  if (!activity?.day) throw new Error(GONE);
  const isCancelled = invitation === 'cancel';
  const method = isCancelled ? 'CANCEL' : 'REQUEST';
  const { id, day, startTime, duration, subject, version } = activity;
  const invited = people.filter(({ kind }) => kind === 'to' || kind === 'cc');
  const content = icalFile(
    [`METHOD:${method}`],
    [
      [
        `UID:${icalUid(`activities-${id}`, publicUrl)}`,
        `DTSTAMP:${icalInstant(now)}`,
        // Called off, it comes after whatever was sent of it.
        `SEQUENCE:${isCancelled ? version : version - 1}`,
        ...icalTimes(standingOf({ day, startTime: startTime?.slice(0, 'hh:mm'.length) ?? null, duration })),
        `SUMMARY:${icalText(subject)}`,
        `ORGANIZER;CN=${icalParameter(fromName ?? '')}:mailto:${replyTo}`,
        ...invited.map(
          ({ address, name }) =>
            `ATTENDEE;CN=${icalParameter(name ?? address)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${address}`,
        ),
        `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      ],
    ],
  );
  return { method, content };
}

const GONE = 'L’activité à laquelle ce courriel invite n’a plus de jour, ou n’existe plus.';
