import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { dayBefore, resolveTerritory } from '@terril/domain';
import { loadGeography } from '@terril/geography';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import { mustFind } from '../../core/save.js';
import { type ChangedRow, updateRows } from '../../core/update-rows.js';
import { TERRITORY_RULES_CHANGED, TerritoriesService } from '../../reference/territories/territories.service.js';
import type { Place } from './locate.js';
import type { OrganizationTerritoryOut } from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { OrganizationTerritory } from './organization-territory.entity.js';
import type { PlacedRow } from './placed-row.js';

type Placed = Pick<Organization, 'id' | keyof Place | 'territoryId' | 'territoryOverridden'>;
type PlacedTerritory = Pick<Organization, 'territoryId' | 'territoryOverridden'>;

/** The territory of a place, unless one was chosen by hand. @throws RuleBroken when that one does not exist. */
export type TerritoryFinder = (place: Place, chosenId: number | null) => PlacedTerritory;

/** What a change of place writes: the present stay as it was and as it is to be, and the next one if it is a move. */
export type ChangeOfStay = ChangedRow<OrganizationTerritory> & {
  opened?: ReturnType<typeof placeColumns> & { startsOn: string };
};

/**
 * The organization's present place in its history: from `movedOn` on, or for the whole present stay when `movedOn` is
 * null (a correction, not a move).
 * @throws RuleBroken on `movedOn` when nothing moved, or when it lies in the future or before the present stay began.
 */
export type PlaceRecorder = (organization: Organization, movedOn: string | null) => ChangeOfStay;

/** Where organizations are and were. The last row of the history is what the organization itself shows. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly territories: TerritoriesService,
  ) {}

  /** What finds territories, under the rules of now. */
  async territoryFinder(): Promise<TerritoryFinder> {
    const territories = await this.territories.rules();
    return (place, chosenId) => {
      if (chosenId === null) {
        return {
          territoryId: resolveTerritory(territories, place.departmentCode)?.id ?? null,
          territoryOverridden: false,
        };
      }
      const known = territories.some(({ id }) => id === chosenId);
      if (known) return { territoryId: chosenId, territoryOverridden: true };
      throw RuleBroken.on('territoryId', 'unknown_territory', { fr: 'Territoire inconnu.', en: 'Unknown territory.' });
    };
  }

  /** Opens the history of new organizations: their places count for as long as they are known. */
  async open(organizations: Placed[]): Promise<void> {
    await insertMany(this.db, OrganizationTerritory, organizations.map(placeColumns));
  }

  /** What tells how a new place of one of these organizations goes into its history. */
  async recorder(organizationIds: number[]): Promise<PlaceRecorder> {
    const stays = await this.db
      .repository(OrganizationTerritory)
      .createQueryBuilder('stay')
      .where('stay.organization_id = any (:organizationIds) and stay.ends_before is null', { organizationIds })
      .getMany();
    const presentOf = new Map(stays.map((stay) => [stay.organizationId, stay]));
    return (organization, movedOn) => {
      const present = presentOf.get(organization.id);
      if (!present) throw new Error(`Organization ${organization.id} has no open stay.`);
      return this.change(present, organization, movedOn);
    };
  }

  /** Writes changes of stays, one of each organization. */
  async record(changes: ChangeOfStay[]): Promise<void> {
    await updateRows(this.db, OrganizationTerritory, changes);
    const opened = changes.flatMap(({ opened: stay }) => stay ?? []);
    await insertMany(this.db, OrganizationTerritory, opened);
  }

  private change(present: OrganizationTerritory, organization: Organization, movedOn: string | null): ChangeOfStay {
    if (movedOn !== null && isSamePlace(present, organization)) {
      throw RuleBroken.on('movedOn', 'nothing_moved', {
        fr: 'Ni la commune ni le territoire ne changent : il n’y a pas de déménagement à dater.',
        en: 'Neither commune nor territory changes: there is no move to date.',
      });
    }
    if (movedOn !== null && movedOn > this.clock.today()) {
      throw RuleBroken.on('movedOn', 'move_in_future', {
        fr: 'Un déménagement à venir s’enregistre le jour venu.',
        en: 'A move to come is recorded on its day.',
      });
    }
    if (movedOn !== null && present.startsOn !== null && movedOn < present.startsOn) {
      throw RuleBroken.on('movedOn', 'move_before_last', {
        fr: `Le dernier déménagement date du ${present.startsOn} : celui-ci ne peut pas le précéder.`,
        en: `The last move was on ${present.startsOn}: this one cannot come before it.`,
      });
    }
    if (movedOn === null || movedOn === present.startsOn) {
      return { before: present, after: { ...present, ...placeColumns(organization) } };
    }
    return {
      before: present,
      after: { ...present, endsOn: dayBefore(movedOn) },
      opened: { ...placeColumns(organization), startsOn: movedOn },
    };
  }

  /** The dated history, oldest first. @throws NotFound */
  async history(organizationId: number): Promise<OrganizationTerritoryOut[]> {
    await mustFind(this.db, Organization, organizationId, { fr: 'Structure', en: 'Organization' });
    const rows = await this.db.repository(OrganizationTerritory).find({
      where: { organizationId },
      order: { startsOn: { direction: 'ASC', nulls: 'FIRST' } },
    });
    return rows.map((row) => ({
      ...row,
      communeName: row.communeCode && (loadGeography().commune(row.communeCode)?.name ?? null),
    }));
  }

  /** Follows a change of the rules, for every stay (of these organizations), past ones too, not chosen by hand. */
  @OnEvent(TERRITORY_RULES_CHANGED, { suppressErrors: false })
  async followRules(organizationIds: number[] | null = null): Promise<void> {
    const rules = await this.territories.rules();
    const departments = await this.db.query<{ code: string }>(
      `select distinct department_code as code from organization_territories
       where department_code is not null and ($1::int[] is null or organization_id = any ($1))`,
      [organizationIds],
    );
    const codes = departments.map(({ code }) => code);
    const territoryIds = codes.map((code) => resolveTerritory(rules, code)?.id ?? null);
    for (const [table, key] of [
      ['organization_territories', 'organization_id'],
      ['organizations', 'id'],
    ]) {
      await this.db.query(
        `update ${table} placed set territory_id = rule.territory_id
         from unnest($1::text[], $2::int[]) rule (code, territory_id)
         where placed.department_code = rule.code and not placed.territory_overridden
           and placed.territory_id is distinct from rule.territory_id
           and ($3::int[] is null or placed.${key} = any ($3))`,
        [codes, territoryIds, organizationIds],
      );
    }
  }
}

function isSamePlace(present: PlacedRow, next: PlacedRow): boolean {
  return (['communeCode', 'territoryId', 'territoryOverridden'] as const).every((key) => present[key] === next[key]);
}

function placeColumns(organization: Placed) {
  const { id, communeCode, departmentCode, epciCode, territoryId, territoryOverridden } = organization;
  return { organizationId: id, communeCode, departmentCode, epciCode, territoryId, territoryOverridden };
}
