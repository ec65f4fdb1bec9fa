import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import type { ActivityOut, ParticipantOut } from './activity.dto.js';
import { Activity } from './activity.entity.js';
import { aboutSent } from './activity-links.js';
import { repeatOf } from './repeat-activities.js';

/** Activities with the records that they name. */
export function activitiesWithNames(db: Db): SelectQueryBuilder<Activity> {
  return db
    .repository(Activity)
    .createQueryBuilder('activity')
    .leftJoinAndSelect('activity.organization', 'organization')
    .leftJoinAndSelect('activity.assignee', 'assignee')
    .leftJoinAndSelect('activity.contract', 'contract')
    .leftJoinAndSelect('activity.subscription', 'subscription')
    .leftJoinAndSelect('activity.invoice', 'invoice')
    .leftJoinAndSelect('activity.opportunity', 'opportunity');
}

/** Activities read with what they name, as they are shown: who takes part is read for all at once. */
export async function shownActivities(db: Db, some: Activity[]): Promise<ActivityOut[]> {
  const ids = some.map(({ id }) => id);
  const participants = await participantsOf(db, ids);
  const mentions = await mentionsOf(db, ids);
  return some.map((activity) => shown(activity, participants(activity.id), mentions(activity.id)));
}

async function mentionsOf(db: Db, ids: number[]): Promise<(id: number) => number[]> {
  const rows = await db.query<{ id: number; mentionIds: number[] }>(
    `select activity_id as id, array_agg(user_id order by user_id) as "mentionIds" from activity_mentions
     where activity_id = any ($1) group by 1`,
    [ids],
  );
  const byActivity = new Map(rows.map(({ id, mentionIds }) => [id, mentionIds]));
  return (id) => byActivity.get(id) ?? [];
}

/** The people of each activity, by its id: colleagues first, then contacts, by name. */
export async function participantsOf(db: Db, ids: number[]): Promise<(id: number) => ParticipantOut[]> {
  const rows = await db.query<ParticipantOut & { activityId: number }>(
    `select p.activity_id as "activityId", case when p.user_id is null then 'contacts' else 'colleagues' end as type,
       coalesce(p.user_id, p.contact_id) as id,
       coalesce(u.name, concat_ws(' ', c.first_name, c.last_name)) as name
     from activity_participants p left join users u on u.id = p.user_id left join contacts c on c.id = p.contact_id
     where p.activity_id = any ($1) order by p.user_id is null, name, id`,
    [ids],
  );
  const byActivity = new Map<number, ParticipantOut[]>();
  for (const { activityId, ...participant } of rows) {
    byActivity.set(activityId, [...(byActivity.get(activityId) ?? []), participant]);
  }
  return (id) => byActivity.get(id) ?? [];
}

function shown(read: Activity, participants: ParticipantOut[], mentionIds: number[]): ActivityOut {
  const { organization, assignee, contract, subscription, invoice, opportunity } = read;
  const { id, version, createdAt, updatedAt, kind, subject, body, state, day, startTime, duration, isCharged } = read;
  const { doneOn, fallsOn, outcome, organizationId, assigneeId, externalReference } = read;
  const idsOf = (type: ParticipantOut['type']) => participants.filter((one) => one.type === type).map((one) => one.id);
  return {
    id,
    version,
    createdAt,
    updatedAt,
    kind,
    subject,
    body,
    state,
    day,
    startTime: startTime?.slice(0, 5) ?? null,
    duration,
    isCharged,
    doneOn,
    fallsOn,
    outcome,
    organizationId,
    assigneeId,
    externalReference,
    organizationName: organization?.name ?? null,
    ...aboutSent(read),
    aboutLabel:
      (contract && `${contract.reference} ${contract.title}`) ??
      subscription?.service ??
      invoice?.number ??
      opportunity?.title ??
      null,
    assigneeName: assignee?.name ?? null,
    colleagueIds: idsOf('colleagues'),
    contactIds: idsOf('contacts'),
    participants,
    mentionIds,
    repeat: repeatOf(read),
  };
}
