import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { allIds, listPage, type ListRules, type Page } from '../../core/list-query.js';
import type { ManyRecords, RecordList } from '../../core/many-records.js';
import { absence } from '../../core/merged.js';
import { type Outcome, settled } from '../../core/outcome.js';
import { assignSent, lockedMany, lockForUpdate, mustFind } from '../../core/save.js';
import { moveManyToTrash, moveToTrash, type Trashed } from '../../core/trash.js';
import { updateRows } from '../../core/update-rows.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import type {
  ActivityBulkChanges,
  ActivityCreate,
  ActivityOut,
  ActivityQuery,
  ActivityUpdate,
} from './activity.dto.js';
import { Activity } from './activity.entity.js';
import { aboutSent, linkReader } from './activity-links.js';
import { ACTIVITY_COLUMNS, activityRules } from './activity-list.js';
import { planNext } from './repeat-activities.js';
import { changedActivity } from './settle-activity.js';
import { activitiesWithNames, participantsOf, shownActivities } from './shown-activities.js';
import { tellColleagues } from './tell-colleagues.js';
import { createActivities, putParticipants } from './write-activities.js';

const ACTIVITY = { fr: 'Activité', en: 'Activity' };

/** What passes between the cooperative and those it knows, done or to do. */
@Injectable()
export class ActivitiesService implements ManyRecords, RecordList<ActivityQuery> {
  private readonly rules: ListRules<ActivityQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly notifications: NotificationsService,
    fields: FieldRegistry,
  ) {
    this.rules = activityRules(fields.conditionsOn('activities'));
  }

  async list(query: ActivityQuery): Promise<Page<ActivityOut>> {
    const { data, ...whole } = await listPage(activitiesWithNames(this.db), query, this.rules);
    return { data: await shownActivities(this.db, data), ...whole };
  }

  /** The list as a file takes it. */
  exported(): ExportedList<Activity, ActivityQuery, ActivityOut> {
    return {
      recordType: 'activities',
      name: { fr: 'Activités', en: 'Activities' },
      columns: ACTIVITY_COLUMNS,
      rules: this.rules,
      builder: () => activitiesWithNames(this.db),
      shown: (batch) => shownActivities(this.db, batch),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<ActivityOut> {
    const found = await activitiesWithNames(this.db).where({ id }).getMany();
    const [activity] = await shownActivities(this.db, found);
    if (!activity) throw await absence(this.db, Activity, id, ACTIVITY);
    return activity;
  }

  /** @throws RuleBroken on what it names and is not there, or on what does not go together */
  create(fields: ActivityCreate): Promise<ActivityOut> {
    return this.db.transaction(async () => this.get(settled(await this.createMany([fields]))));
  }

  /** Many at once, as an import does: the id of each, or why a rule refuses it. */
  createMany(all: ActivityCreate[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const outcomes = await createActivities(this.db, this.organizations, all, this.clock.today());
      await this.follow(new Map(outcomes.flatMap(({ made }) => (made === undefined ? [] : [[made, null]]))));
      return outcomes;
    });
  }

  /** About another record, it is of the organization of that one unless told. @throws StaleVersion; RuleBroken as `create` */
  update(id: number, { version, ...sent }: ActivityUpdate): Promise<ActivityOut> {
    return this.db.transaction(async () => {
      const row = await lockForUpdate(this.db, Activity, id, version, ACTIVITY, () => this.get(id));
      const today = this.clock.today();
      const { assigneeId } = row;
      const links = { ...(sent.organizationId === null && aboutSent(row)), ...sent };
      const known = (await linkReader(this.db, this.organizations, [links], today))(links);
      const told = sent.organizationId === undefined && !sent.aboutId ? row.organizationId : sent.organizationId;
      assignSent(row, {
        ...changedActivity(row, sent, today),
        ...known.about,
        organizationId: told ?? known.organizationId,
        assigneeId: sent.assigneeId,
        // A change of those who take part alone must also make older copies stale.
        updatedAt: this.clock.now(),
      });
      await this.db.manager.save(row);
      if (sent.colleagueIds ?? sent.contactIds) await this.putPeople(id, sent);
      await this.follow(new Map([[id, assigneeId]]));
      return this.get(id);
    });
  }

  /** @throws NotFound */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { subject } = await mustFind(this.db, Activity, id, ACTIVITY);
      return moveToTrash(this.db, Activity, { type: 'activities', id }, subject);
    });
  }

  idsOf(query: ActivityQuery): Promise<number[]> {
    return allIds(activitiesWithNames(this.db), query, this.rules);
  }

  async labelsOf(ids: number[]): Promise<Map<number, string>> {
    const some = await this.db
      .repository(Activity)
      .find({ select: { id: true, subject: true }, where: { id: In(ids) } });
    return new Map(some.map(({ id, subject }) => [id, subject]));
  }

  /** @throws RuleBroken on a colleague who is not there */
  async changeMany(ids: number[], { state, assigneeId }: ActivityBulkChanges): Promise<void> {
    await linkReader(this.db, this.organizations, [{ assigneeId }], this.clock.today()).then((known) =>
      known({ assigneeId }),
    );
    const rows = await lockedMany(this.db, Activity, ids);
    const changed = [...rows.values()].map((before) => {
      const after = this.db.repository(Activity).create(before);
      assignSent(after, { ...changedActivity(before, { state }, this.clock.today()), assigneeId });
      return { before, after };
    });
    await updateRows(this.db, Activity, changed);
    await this.follow(new Map(changed.map(({ before }) => [before.id, before.assigneeId])));
  }

  async removeMany(ids: number[]): Promise<Map<number, Outcome<Trashed>>> {
    return moveManyToTrash(this.db, Activity, 'activities', await this.labelsOf(ids));
  }

  /** What follows of activities that were written, by id with whoever was in charge before: who is told, what comes next. */
  private async follow(written: Map<number, number | null>): Promise<void> {
    const ids = [...written.keys()];
    if (ids.length === 0) return;
    const rows = await this.db.repository(Activity).findBy({ id: In(ids) });
    await tellColleagues(
      this.db,
      this.notifications,
      rows.map((row) => ({ ...row, assigneeBefore: written.get(row.id) ?? null })),
    );
    await planNext(this.db, ids, this.clock.today());
  }

  /** Those of the kind that is not sent stay. */
  private async putPeople(id: number, { colleagueIds, contactIds }: Partial<ActivityCreate>): Promise<void> {
    const present = (await participantsOf(this.db, [id]))(id);
    const idsOf = (type: string) => present.filter((one) => one.type === type).map((one) => one.id);
    await putParticipants(
      this.db,
      new Map([
        [id, { colleagueIds: colleagueIds ?? idsOf('colleagues'), contactIds: contactIds ?? idsOf('contacts') }],
      ]),
    );
  }
}
