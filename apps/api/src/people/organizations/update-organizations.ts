import { Injectable } from '@nestjs/common';
import { Any, IsNull, Not, Or } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { drafted, lockedChanges, type RecordChange } from '../../core/locked-changes.js';
import { writeMany } from '../../core/many-records.js';
import { madeOf, type Outcome } from '../../core/outcome.js';
import { assignSent } from '../../core/save.js';
import { updateRows } from '../../core/update-rows.js';
import {
  changedValues,
  checkedForMany,
  heldCustomFields,
} from '../../reference/custom-fields/custom-values.service.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { checkedContactPoints } from '../contact-points.js';
import { knownManagers } from './account-managers.js';
import { checkedAddresses } from './addresses.js';
import { changesPlace, communeToLocate, dayOfMove, keptChoice } from './change-of-place.js';
import { checkedIdentifiers } from './identifiers.js';
import { locate } from './locate.js';
import type { OrganizationBulkChanges, OrganizationUpdate } from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { saveParts } from './organization-parts.js';
import { ORGANIZATION_TAGS } from './organization-tag.entity.js';
import { refusedParents } from './parents.js';
import { type PlaceRecorder, PlacesService, type TerritoryFinder } from './places.service.js';
import { UserDaysService } from './user-days.service.js';

export const ORGANIZATION = { fr: 'Structure', en: 'Organization' };

export type OrganizationChange = RecordChange<OrganizationUpdate>;

/** What a change goes by beside the organization itself. */
interface Rules {
  today: string;
  customFields: Awaited<ReturnType<typeof heldCustomFields>>;
  knownManager: Awaited<ReturnType<typeof knownManagers>>;
  knownTags: (some: number[]) => number[];
  territoryFor: TerritoryFinder;
  stayOf: PlaceRecorder;
}

/** Changes organizations, many at once by the rules for one. */
@Injectable()
export class UpdateOrganizations {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly places: PlacesService,
    private readonly tags: TagsService,
    private readonly userDays: UserDaysService,
    private readonly notifications: NotificationsService,
  ) {}

  /**
   * Only what is sent changes: the version of each afterwards, or why a rule refuses it.
   * @param all changes of different organizations
   * @param current what a stale change is shown of the organization as it stands now
   */
  run(all: OrganizationChange[], current: (id: number) => Promise<unknown>): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      // Before anything is locked: who checks a parent waits for other changes of parents.
      const loops = await refusedParents(
        this.db,
        all.flatMap(({ id, fields: { parentId } }) => (parentId ? [{ id, parentId }] : [])),
      );
      const locked = await lockedChanges(this.db, Organization, all, ORGANIZATION, current);
      const rules = await this.rules(all);
      const free = locked.map((each, index) => {
        const refusal = loops.get(all[index]?.id ?? 0);
        return refusal ? { refusal } : each;
      });
      const drafts = drafted(free, ({ before, fields }) => this.draftOf(before, fields, rules));
      return madeOf(drafts, (some) => this.write(some));
    });
  }

  /** The same value for all of them. @throws RuleBroken on an unknown person, or a value that a field does not take */
  async setMany(ids: number[], changes: OrganizationBulkChanges): Promise<void> {
    const { accountManagerId } = changes;
    (await knownManagers(this.db, [accountManagerId]))(accountManagerId);
    const columns = { id: true, name: true, accountManagerId: true } as const;
    const given =
      typeof accountManagerId === 'number'
        ? await this.db.repository(Organization).find({
            select: columns,
            where: { id: Any(ids), accountManagerId: Or(Not(accountManagerId), IsNull()) },
            order: { id: 'ASC' },
          })
        : [];
    await writeMany(this.db, Organization, ids, await checkedForMany(this.db, 'organizations', changes));
    await this.tellManagers(given.map((organization) => ({ ...organization, accountManagerId })));
  }

  /** Tells the account managers of those that were not theirs before. */
  async tellManagers(given: { id: number; name: string; accountManagerId?: number | null }[]): Promise<void> {
    const all = given.map(({ id, name: label, accountManagerId: to }) => ({ id, label, to }));
    await this.notifications.assigned('organizations', all);
  }

  private async write(some: ReturnType<UpdateOrganizations['draftOf']>[]): Promise<number[]> {
    await this.places.record(some.flatMap(({ stay }) => stay ?? []));
    const versions = await updateRows(this.db, Organization, some);
    await this.tags.put(
      ORGANIZATION_TAGS,
      some.flatMap(({ after: { id: recordId }, tagIds }) => (tagIds ? [{ recordId, tagIds }] : [])),
    );
    await saveParts(
      this.db,
      some.map(({ after: { id }, parts }) => ({ id, parts })),
    );
    const users = some.filter(({ before, after }) => before.userSince !== after.userSince);
    if (users.length > 0) await this.userDays.refresh(users.map(({ after }) => after.id));
    const given = some.filter(({ before, after }) => before.accountManagerId !== after.accountManagerId);
    await this.tellManagers(given.map(({ after }) => after));
    return versions;
  }

  /** @throws RuleBroken */
  private draftOf(before: Organization, fields: OrganizationUpdate, rules: Rules) {
    const { version: _version, contactPoints, addresses, ...sent } = fields;
    const { territoryId, movedOn, tagIds, ...columns } = { ...sent, ...checkedIdentifiers(sent, before) };
    const customValues = sent.customValues && changedValues(rules.customFields, sent.customValues, before.customValues);
    rules.knownManager(sent.accountManagerId);
    rules.knownTags(tagIds ?? []);
    checkedContactPoints(contactPoints ?? []);
    checkedAddresses(addresses ?? []);
    // A change of the lists alone must also make older copies stale.
    const updatedAt = tagIds || contactPoints || addresses ? this.clock.now() : undefined;
    const after = assignSent(this.db.repository(Organization).create(before), { ...columns, customValues, updatedAt });
    const draft = { before, after, tagIds, parts: { contactPoints, addresses } };
    if (!changesPlace(sent)) return { ...draft, stay: undefined };
    const place = locate({ ...after, communeCode: communeToLocate(before, columns) });
    Object.assign(
      after,
      place,
      rules.territoryFor(place, territoryId === undefined ? keptChoice(before) : territoryId),
    );
    const from = movedOn === undefined ? dayOfMove(before, after, rules.today) : movedOn;
    return { ...draft, stay: rules.stayOf(after, from) };
  }

  private async rules(all: OrganizationChange[]): Promise<Rules> {
    const moving = all.filter(({ fields }) => changesPlace(fields));
    const hasCustom = all.some(({ fields }) => fields.customValues !== undefined);
    return {
      today: this.clock.today(),
      customFields: hasCustom ? await heldCustomFields(this.db, 'organizations') : [],
      knownManager: await knownManagers(
        this.db,
        all.map(({ fields: { accountManagerId } }) => accountManagerId),
      ),
      knownTags: await this.tags.known(all.flatMap(({ fields: { tagIds = [] } }) => tagIds)),
      territoryFor: await this.places.territoryFinder(),
      stayOf: await this.places.recorder(moving.map(({ id }) => id)),
    };
  }
}
