import { Injectable } from '@nestjs/common';
import { defaultPlaces, type NotificationKind } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import type { Sentence } from '../../core/errors.js';

/** What people are to be told. */
export interface Notice {
  /** Ids of people; 'everybody' = all, of whom only those are told who want to be told of this kind. */
  to: number[] | 'everybody';
  kind: NotificationKind;
  /** One line in words of the screen, with the name of what it is about. */
  title: Sentence;
  /** What it leads to, by the name of its resource: 'organizations'; without an id, to the list. */
  record?: { type: string; id?: number };
  /** Each person is told once under the same key, however often the same is noticed: 'due/opportunities/12/2026-03-01'. */
  key?: string;
  /** Who acts is told too: of the end of what she had begun. */
  authorToo?: boolean;
}

/** Tells people what they want to be told, in the application and by the e-mail of the day. */
@Injectable()
export class NotificationsService {
  constructor(private readonly db: Db) {}

  /**
   * Tells of all these, in one statement of the transaction at hand: nobody is told of what is rolled back. Neither are
   * people who no longer sign in, nor the one who acts.
   */
  async notify(...notices: Notice[]): Promise<void> {
    if (notices.length === 0) return;
    const author = currentActor();
    await this.db.query(NOTIFY, [
      JSON.stringify(notices.map((notice, place) => rowOf(notice, place, author?.id))),
      author?.name ?? null,
    ]);
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
on conflict (user_id, key) do nothing`;
