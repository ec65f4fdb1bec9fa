import { currentActor } from '../../core/actor.js';
import type { Db } from '../../core/db.js';
import { insertMany } from '../../core/insert-many.js';
import { madeOf, type Outcome, outcomeOf } from '../../core/outcome.js';
import { saveOwnedOfMany } from '../../core/save-owned.js';
import type { OrganizationsService } from '../../people/organizations/organizations.service.js';
import type { ActivityCreate } from './activity.dto.js';
import { Activity } from './activity.entity.js';
import { linkReader } from './activity-links.js';
import { ActivityParticipant } from './activity-participant.entity.js';
import { newActivity } from './settle-activity.js';

/** Who takes part in an activity. */
export interface Participants {
  colleagueIds: number[];
  contactIds: number[];
}

/** Records many activities in a handful of statements: the id of each, or why a rule refuses it. */
export async function createActivities(
  db: Db,
  organizations: OrganizationsService,
  all: ActivityCreate[],
  today: string,
): Promise<Outcome<number>[]> {
  const knownOf = await linkReader(db, organizations, all, today);
  const whoever = currentActor()?.id ?? null;
  const drafts = all.map((sent) =>
    outcomeOf(() => {
      const { about, organizationId } = knownOf(sent);
      return {
        columns: {
          ...newActivity(sent, today),
          ...about,
          organizationId: sent.organizationId ?? organizationId,
          assigneeId: sent.assigneeId === undefined ? whoever : sent.assigneeId,
        },
        participants: { colleagueIds: sent.colleagueIds ?? [], contactIds: sent.contactIds ?? [] },
      };
    }),
  );
  return madeOf(drafts, async (some) => {
    const ids = await insertMany(
      db,
      Activity,
      some.map(({ columns }) => columns),
    );
    await putParticipants(db, new Map(ids.map((id, at) => [id, some[at]?.participants ?? NOBODY])));
    return ids;
  });
}

/** Makes these, by activity, those who take part in it. */
export async function putParticipants(db: Db, byActivity: Map<number, Participants>): Promise<void> {
  const owners = [...byActivity].map(([activityId, { colleagueIds, contactIds }]) => ({
    ownerId: activityId,
    wanted: [
      ...[...new Set(colleagueIds)].map((userId) => ({ activityId, userId, contactId: null })),
      ...[...new Set(contactIds)].map((contactId) => ({ activityId, userId: null, contactId })),
    ],
  }));
  await saveOwnedOfMany(db, ActivityParticipant, 'activityId', owners, []);
}

const NOBODY: Participants = { colleagueIds: [], contactIds: [] };
