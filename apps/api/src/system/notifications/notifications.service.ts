import { Injectable } from '@nestjs/common';
import { defaultPlaces } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Broadcasts } from '../../core/broadcasts.js';
import { Db } from '../../core/db.js';
import { type Assigned, assignment, importedAssignment } from './assignments.js';
import type { Notice } from './notice.js';
import { TOLD, type Told } from './topics.js';

export type { Assigned, Notice };

/** Tells people what they want to be told, in the application and by the e-mail of the day. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly db: Db,
    private readonly broadcasts: Broadcasts,
  ) {}

  /**
   * Tells of all these in the transaction at hand: nobody is told of what is rolled back. Neither are people who no longer
   * sign in, nor the one who acts.
   */
  async notify(...notices: Notice[]): Promise<void> {
    if (notices.length === 0) return;
    const author = currentActor();
    const rows = JSON.stringify(notices.map((notice, place) => rowOf(notice, place, author?.id)));
    await this.db.transaction(async () => {
      const told = await this.db.query<Told>(NOTIFY, [rows, author?.name ?? null]);
      await this.broadcasts.send(TOLD, ...told);
    });
  }

  /** Tells each person which records of one kind are in her care from now on: many at once, and those of an import, as one. */
  async assigned(type: string, given: Assigned[]): Promise<void> {
    const people = [...new Set(given.flatMap(({ to }) => to ?? []))];
    if (people.length === 0) return;
    const [{ importId } = { importId: null }] = await this.db.query<{ importId: string | null }>(
      `select nullif(current_setting('terril.import_id', true), '') as "importId"`,
    );
    const notices = people.map((person) => {
      const records = given.filter(({ to }) => to === person);
      return importId === null ? assignment(type, person, records) : importedAssignment(type, person, importId);
    });
    await this.notify(...notices);
  }
}

function rowOf({ to, kind, title, record, key, authorToo }: Notice, place: number, authorId: number | undefined) {
  const { inApp, byEmail } = defaultPlaces(kind);
  return {
    place,
    kind,
    title_fr: title.fr,
    title_en: title.en,
    record_type: record?.type,
    record_id: record?.id,
    key,
    people: to === 'everybody' ? null : to,
    left_out: authorToo ? null : authorId,
    in_app: inApp,
    by_email: byEmail,
  };
}

/** By its number, so that what is told first has the lower id. */
const NOTIFY = `
insert into notifications (user_id, kind, title_fr, title_en, record_type, record_id, key, author_name, in_app, mail_due)
select person.id, notice.kind, title_fr, title_en, record_type, record_id, key, $2,
  coalesce(chosen.in_app, notice.in_app), coalesce(chosen.by_email, notice.by_email)
from jsonb_to_recordset($1::jsonb) notice (
  place int, kind text, title_fr text, title_en text, record_type text, record_id int, key text,
  people int[], left_out int, in_app boolean, by_email boolean)
join users person on person.active and person.id is distinct from left_out
  and (people is null or person.id = any (people))
left join notification_preferences chosen on chosen.user_id = person.id and chosen.kind = notice.kind
where coalesce(chosen.in_app, notice.in_app) or coalesce(chosen.by_email, notice.by_email)
order by place, person.id
on conflict (user_id, key) do nothing
returning user_id as "userId", id`;
