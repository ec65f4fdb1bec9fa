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
import { attemptEach, type Outcome, outcomeOf } from '../../core/outcome.js';
import {
  OrganizationReferencesService,
  ORGANIZATION_REFERENCE_FIELDS,
  OWNER_NAMES,
} from '../../people/organizations/organization-references.service.js';
import { namedBy, withoutNames } from '../../people/record-names.js';
import { customImportFields } from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { namedStages } from './named-stages.js';
import { namedColleagues } from '../../system/named-colleagues.js';
import { OpportunityListService } from './opportunity-list.service.js';
import { OpportunitiesService } from './opportunities.service.js';
import { OpportunityCreate, OpportunityUpdate } from './opportunity.dto.js';
import { OPPORTUNITY_IMPORT_FIELDS } from './opportunity-import-fields.js';

const KEYS: Record<string, string> = { externalReference: 'r.external_reference = v.value' };

/** The field of a row that tells each of these of a body. */
const TOLD_BY: Record<string, string> = { stageId: 'stage', assigneeId: 'assignee', tagIds: 'tags' };

/** Opportunities of organizations that are there, from the rows of a file, each in the stage that it names. */
@Injectable()
export class OpportunityImport extends ImportTarget {
  readonly resource = 'opportunities';
  readonly name = { fr: 'Opportunités', en: 'Opportunities' };
  readonly keys = Object.keys(KEYS);
  readonly sureKeys = Object.keys(KEYS);
  readonly createBody = OpportunityCreate;
  readonly updateBody = OpportunityUpdate;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly list: OpportunityListService,
    private readonly opportunities: OpportunitiesService,
    private readonly references: OrganizationReferencesService,
    private readonly tags: TagsService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['opportunities', 'opportunity_stage_stays'];
  }

  async fields(): Promise<ImportField[]> {
    const [reference, ...own] = OPPORTUNITY_IMPORT_FIELDS;
    const custom = await customImportFields(this.db, 'opportunities');
    return [...(reference ? [reference] : []), ...ORGANIZATION_REFERENCE_FIELDS, ...own, ...custom];
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const rows = records.map(([values = {}]) => values);
    const organizationOf = await this.references.finder(rows);
    const stageOf = await namedStages(this.db, rows);
    const colleagueOf = await namedColleagues(this.db, rows);
    const tagged = await this.tags.tagger(rows);
    return rows.map((row) =>
      outcomeOf(() => {
        const { pipeline: _pipeline, stage: _stage, assignee: _assignee, ...own } = withoutNames(OWNER_NAMES, row);
        const named = { organizationId: organizationOf(row), stageId: stageOf(row), assigneeId: colleagueOf(row) };
        const told = Object.entries(named).filter(([, id]) => id !== undefined);
        return tagged({ ...bodyOf(own), ...Object.fromEntries(told) });
      }),
    );
  }

  find(field: string, values: string[]): Promise<Map<string, number[]>> {
    return idsBy(this.db, 'opportunities', KEYS[field] ?? 'false', values);
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.list.list({ id: ids, perPage: ids.length });
    return data.map((opportunity) => ({ ...opportunity }));
  }

  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    const create = async (body: ImportBody) =>
      (await this.opportunities.create(body as unknown as OpportunityCreate)).id;
    return attemptEach(this.db, bodies, create);
  }

  update(id: number, body: ImportBody): Promise<{ version: number }> {
    return this.opportunities.update(id, body as unknown as OpportunityUpdate);
  }

  remove(id: number): Promise<unknown> {
    return this.opportunities.remove(id);
  }

  override removeMany(ids: number[]): Promise<Map<number, Outcome<unknown>>> {
    return this.opportunities.removeMany(ids);
  }

  override placeOf(path: string, [values]: ImportValues[]): { row: number; field: string } {
    const field = path === 'organizationId' ? (namedBy(OWNER_NAMES, values) ?? 'organizationName') : TOLD_BY[path];
    return { row: 0, field: field ?? path };
  }

  labelOf({ title }: ImportBody): string {
    return String(title ?? '');
  }
}
