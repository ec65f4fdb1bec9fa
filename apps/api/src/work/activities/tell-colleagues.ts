import { mentionsIn } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { saveOwnedOfMany } from '../../core/save-owned.js';
import type { NotificationsService } from '../../system/notifications/notifications.service.js';
import { User } from '../../system/users/user.entity.js';
import { ActivityMention } from './activity-mention.entity.js';

/** An activity as it was written, and whom it was in the care of before. */
export interface Written {
  id: number;
  subject: string;
  body: string | null;
  assigneeId: number | null;
  assigneeBefore: number | null;
}

/** Keeps whom these texts mention, and tells those newly mentioned or put in charge. */
export async function tellColleagues(db: Db, notifications: NotificationsService, all: Written[]): Promise<void> {
  const mentioned = await keepMentions(db, all);
  await notifications.notify(
    ...mentioned.map(({ id, subject, people }) => ({
      to: people,
      kind: 'mention' as const,
      title: { fr: `Vous êtes mentionné·e : « ${subject} »`, en: `You are mentioned: “${subject}”` },
      record: { type: 'activities', id },
    })),
  );
  await notifications.assigned(
    'activities',
    all.flatMap(({ id, subject, assigneeId, assigneeBefore }) =>
      assigneeId === assigneeBefore ? [] : [{ id, label: subject, to: assigneeId }],
    ),
  );
}

/** Those whom each text mentions and did not before. */
async function keepMentions(db: Db, all: Written[]): Promise<{ id: number; subject: string; people: number[] }[]> {
  const ids = all.map(({ id }) => id);
  const before = await db.query<{ activityId: number; userId: number }>(
    'select activity_id as "activityId", user_id as "userId" from activity_mentions where activity_id = any ($1)',
    [ids],
  );
  const anyAt = all.some(({ body }) => body?.includes('@'));
  if (!anyAt && before.length === 0) return [];
  const people = await db.repository(User).find({ select: { id: true, name: true } });
  const wanted = all.map((activity) => ({ ...activity, people: mentionsIn(activity.body, people) }));
  await saveOwnedOfMany(
    db,
    ActivityMention,
    'activityId',
    wanted.map(({ id: activityId, people: some }) => ({
      ownerId: activityId,
      wanted: some.map((userId) => ({ activityId, userId })),
    })),
    [],
  );
  const wasMentioned = (id: number, userId: number) =>
    before.some((mention) => mention.activityId === id && mention.userId === userId);
  return wanted
    .map(({ id, subject, people: some }) => ({ id, subject, people: some.filter((one) => !wasMentioned(id, one)) }))
    .filter(({ people: some }) => some.length > 0);
}
