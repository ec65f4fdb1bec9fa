import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { type Language, RuleBroken } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import type { ManyRecords, TagChange } from '../../core/many-records.js';
import { madeOf, type Outcome, outcomeOf, settled } from '../../core/outcome.js';
import { mustFind } from '../../core/save.js';
import {
  moveManyToTrash,
  moveToTrash,
  RECORDS_RESTORED,
  type RestoredRecords,
  type Trashed,
} from '../../core/trash.js';
import { heldCustomFields } from '../../reference/custom-fields/custom-values.service.js';
import { knownManagers } from './account-managers.js';
import { checkedIdentifiers, type Identifiers } from './identifiers.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { draftOf } from './organization-draft.js';
import type {
  OrganizationBulkChanges,
  OrganizationCreate,
  OrganizationDetailOut,
  OrganizationOut,
  OrganizationUpdate,
} from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { ORGANIZATION_TAGS } from './organization-tag.entity.js';
import { saveNewParts } from './organization-parts.js';
import { UNKNOWN_PARENT } from './parents.js';
import { PlacesService } from './places.service.js';
import { shownOrganizations } from './shown-organizations.js';
import { ORGANIZATION, type OrganizationChange, UpdateOrganizations } from './update-organizations.js';
import { UserDaysService } from './user-days.service.js';

/** The bodies the cooperative knows, each in its place and with a status derived from its records. */
@Injectable()
export class OrganizationsService implements ManyRecords {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly places: PlacesService,
    private readonly userDays: UserDaysService,
    private readonly tags: TagsService,
    private readonly updates: UpdateOrganizations,
  ) {}

  /** @throws NotFound */
  async get(id: number, language: Language = 'fr'): Promise<OrganizationDetailOut> {
    const organization = await mustFind(this.db, Organization, id, ORGANIZATION);
    const today = this.clock.today();
    const [shown] = await shownOrganizations(this.db, this.tags, [organization], today);
    return { ...(shown as OrganizationOut), statusReason: await this.userDays.reason(organization, today, language) };
  }

  /** @throws RuleBroken on a wrong identifier, or a commune that is unknown, ambiguous, or disagrees with the address. */
  create(fields: OrganizationCreate, language: Language = 'fr'): Promise<OrganizationDetailOut> {
    return this.db.transaction(async () => this.get(settled(await this.createMany([fields])), language));
  }

  /** Many at once, as an import does: the id of each, or why a rule refuses it. */
  createMany(all: OrganizationCreate[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const territoryFor = await this.places.territoryFinder();
      const parents = await this.knownAmong(all.flatMap(({ parentId }) => parentId ?? []));
      const knownManager = await knownManagers(
        this.db,
        all.map(({ accountManagerId }) => accountManagerId),
      );
      const knownTags = await this.tags.known(all.flatMap(({ tagIds = [] }) => tagIds));
      const customFields = await heldCustomFields(this.db, 'organizations');
      const drafts = all.map((fields) =>
        outcomeOf(() => {
          if (fields.parentId && !parents.has(fields.parentId)) throw UNKNOWN_PARENT;
          knownManager(fields.accountManagerId);
          knownTags(fields.tagIds ?? []);
          return draftOf(fields, territoryFor, customFields);
        }),
      );
      return madeOf(drafts, async (some) => {
        const ids = await insertMany(
          this.db,
          Organization,
          some.map(({ columns }) => columns),
        );
        const made = some.map((draft, index) => ({ ...draft, id: ids[index] as number }));
        await this.places.open(made.map(({ id, columns }) => ({ ...columns, id })));
        await this.tags.putNew(
          ORGANIZATION_TAGS,
          made.map(({ id, tagIds }) => ({ recordId: id, tagIds })),
        );
        await saveNewParts(this.db, made);
        // No record can make the others users yet.
        const users = made.filter(({ columns }) => columns.userSince);
        if (users.length > 0) await this.userDays.refresh(users.map(({ id }) => id));
        await this.updates.tellManagers(made.map(({ id, columns }) => ({ ...columns, id })));
        return ids;
      });
    });
  }

  /** Only what is sent changes. @throws StaleVersion; RuleBroken as `create` */
  update(id: number, fields: OrganizationUpdate, language: Language = 'fr'): Promise<OrganizationDetailOut> {
    return this.db.transaction(async () => {
      settled(await this.updateMany([{ id, fields }], language));
      return this.get(id, language);
    });
  }

  /** Many at once, as an import does: the version of each afterwards, or why a rule refuses it. */
  updateMany(all: OrganizationChange[], language: Language = 'fr'): Promise<Outcome<number>[]> {
    return this.updates.run(all, (id) => this.get(id, language));
  }

  /** @throws Conflict while contracts, invoices or other records depend on it. */
  async remove(id: number): Promise<Trashed> {
    const { name } = await mustFind(this.db, Organization, id, ORGANIZATION);
    return moveToTrash(this.db, Organization, { type: 'organizations', id }, name);
  }

  async labelsOf(ids: number[]): Promise<Map<number, string>> {
    const some = await this.db
      .repository(Organization)
      .find({ select: { id: true, name: true }, where: { id: In(ids) } });
    return new Map(some.map(({ id, name }) => [id, name]));
  }

  changeMany(ids: number[], changes: OrganizationBulkChanges): Promise<void> {
    return this.updates.setMany(ids, changes);
  }

  tagMany(ids: number[], change: TagChange): Promise<number[]> {
    return this.tags.changeMany(ORGANIZATION_TAGS, Organization, ids, change);
  }

  async removeMany(ids: number[]): Promise<Map<number, Outcome<Trashed>>> {
    return moveManyToTrash(this.db, Organization, 'organizations', await this.labelsOf(ids));
  }

  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'organizations') return;
    await this.places.followRules(ids);
    await this.userDays.refresh(ids);
  }

  /** @throws RuleBroken on each identifier that is wrong, or contradicts another one. */
  mustAgree(identifiers: Identifiers): void {
    checkedIdentifiers(identifiers);
  }

  /** @throws RuleBroken on `field` when there is no such organization. */
  async mustExist(id: number, field = 'organizationId'): Promise<void> {
    if (await this.db.repository(Organization).existsBy({ id })) return;
    throw unknownOrganization(field);
  }

  /** Those of `ids` that are of organizations. */
  async knownAmong(ids: number[]): Promise<Set<number>> {
    const known = await this.db.repository(Organization).find({ select: { id: true }, where: { id: In(ids) } });
    return new Set(known.map(({ id }) => id));
  }
}

/** What refuses an id that is no organization’s. */
export function unknownOrganization(field: string): RuleBroken {
  return RuleBroken.on(field, 'unknown_organization', { fr: 'Structure inconnue.', en: 'Unknown organization.' });
}
