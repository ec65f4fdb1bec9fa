import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import {
  bodyOf,
  idsBy,
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  type StoredRecord,
} from '../../core/import-target.js';
import { type Outcome, outcomeOf } from '../../core/outcome.js';
import {
  ORGANIZATION_REFERENCE_FIELDS,
  OrganizationReferencesService,
  OWNER_NAMES,
} from '../../people/organizations/organization-references.service.js';
import { namedBy, withoutNames } from '../../people/record-names.js';
import { namedColleagues } from '../../system/named-colleagues.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityCreate, ActivityUpdate } from './activity.dto.js';
import { ACTIVITY_IMPORT_FIELDS } from './activity-import-fields.js';

const KEYS: Record<string, string> = { externalReference: 'r.external_reference = v.value' };

/** What passed with organizations that are there, or is to be done for them, from the rows of a file. */
@Injectable()
export class ActivityImport extends ImportTarget {
  readonly resource = 'activities';
  readonly name = { fr: 'Activités', en: 'Activities' };
  readonly keys = Object.keys(KEYS);
  readonly sureKeys = Object.keys(KEYS);
  readonly createBody = ActivityCreate;
  readonly updateBody = ActivityUpdate;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly activities: ActivitiesService,
    private readonly references: OrganizationReferencesService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['activities', 'activity_participants'];
  }

  fields(): Promise<ImportField[]> {
    const [reference, ...own] = ACTIVITY_IMPORT_FIELDS;
    return Promise.resolve([...(reference ? [reference] : []), ...ORGANIZATION_REFERENCE_FIELDS, ...own]);
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const rows = records.map(([values = {}]) => values);
    const organizationOf = await this.references.finder(rows);
    const colleagueOf = await namedColleagues(this.db, rows);
    return rows.map((row) =>
      outcomeOf(() => {
        const { isDone, assignee: _assignee, ...own } = withoutNames(OWNER_NAMES, row);
        const state = typeof isDone === 'boolean' ? (isDone ? 'done' : 'planned') : undefined;
        const named = { organizationId: organizationOf(row), assigneeId: colleagueOf(row), state };
        const told = Object.entries(named).filter(([, value]) => value !== undefined);
        return { ...Object.fromEntries(told), ...bodyOf(own) };
      }),
    );
  }

  find(field: string, values: string[]): Promise<Map<string, number[]>> {
    return idsBy(this.db, 'activities', KEYS[field] ?? 'false', values);
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.activities.list({ id: ids, perPage: ids.length });
    return data.map((activity) => ({ ...activity }));
  }

  /** Nobody is in charge of what the file gives to nobody. */
  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    return this.activities.createMany(
      bodies.map((body) => ({ assigneeId: null, ...body }) as unknown as ActivityCreate),
    );
  }

  update(id: number, body: ImportBody): Promise<{ version: number }> {
    return this.activities.update(id, body as unknown as ActivityUpdate);
  }

  remove(id: number): Promise<unknown> {
    return this.activities.remove(id);
  }

  override removeMany(ids: number[]): Promise<Map<number, Outcome<unknown>>> {
    return this.activities.removeMany(ids);
  }

  override placeOf(path: string, [values]: ImportValues[]): { row: number; field: string } {
    if (path === 'organizationId') return { row: 0, field: namedBy(OWNER_NAMES, values) ?? 'organizationName' };
    return { row: 0, field: path === 'assigneeId' ? 'assignee' : path };
  }

  labelOf({ subject, body }: ImportBody): string {
    return String(subject ?? body ?? '').slice(0, LONGEST_LABEL);
  }
}

const LONGEST_LABEL = 80;
