import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { BadRequest } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { allIds, listPage, type ListRules, type Page } from '../../core/list-query.js';
import type { RecordList } from '../../core/many-records.js';
import { toDto } from '../../core/validation.js';
import { customColumns, customFieldsOf, withCustomSorts } from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { type OrganizationOut, OrganizationQuery } from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { ORGANIZATION_COLUMNS, type OrganizationRow } from './organization-columns.js';
import { organizationRules, type ReportYear } from './organization-list.js';
import { ORGANIZATION_TAGS } from './organization-tag.entity.js';
import { shownOrganizations } from './shown-organizations.js';

/** The list of organizations: what a query finds, as a page, as a file, or as ids alone. */
@Injectable()
export class OrganizationListService implements RecordList<OrganizationQuery> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly tags: TagsService,
    private readonly fields: FieldRegistry,
  ) {}

  async list(query: OrganizationQuery): Promise<Page<OrganizationOut>> {
    const today = this.clock.today();
    const { data, ...whole } = await listPage(this.builder(), query, await this.rules(query));
    return { data: await shownOrganizations(this.db, this.tags, data, today), ...whole };
  }

  /** The list that `query` filters, as a file takes it. */
  async exported(query: OrganizationQuery): Promise<ExportedList<Organization, OrganizationQuery, OrganizationRow>> {
    const today = this.clock.today();
    return {
      recordType: 'organizations',
      name: { fr: 'Structures', en: 'Organizations' },
      columns: { ...ORGANIZATION_COLUMNS, ...customColumns(await customFieldsOf(this.db, 'organizations')) },
      rules: await this.rules(query),
      builder: () =>
        this.builder()
          .leftJoinAndSelect('organization.territory', 'territory')
          .leftJoinAndSelect('organization.parent', 'parent')
          .leftJoinAndSelect('organization.accountManager', 'account_manager'),
      shown: async (batch) => {
        const shown = await shownOrganizations(this.db, this.tags, batch, today);
        const rows = await this.tags.withNames(ORGANIZATION_TAGS, shown);
        return rows.map((organization, index) => ({
          ...organization,
          territoryName: batch[index]?.territory?.name ?? null,
          parentName: batch[index]?.parent?.name ?? null,
          accountManagerName: batch[index]?.accountManager?.name ?? null,
          parentReference: batch[index]?.parent?.externalReference ?? null,
        }));
      },
    };
  }

  async idsOf(query: OrganizationQuery): Promise<number[]> {
    return allIds(this.builder(), query, await this.rules(query));
  }

  /** The same under filters as a saved list holds them. @throws BadRequest on those that are none of the list's */
  async idsUnder(filters: object): Promise<number[]> {
    return this.idsOf(await toDto(OrganizationQuery, filters, 'query'));
  }

  private builder() {
    return this.db.repository(Organization).createQueryBuilder('organization');
  }

  private async rules(query: OrganizationQuery): Promise<ListRules<OrganizationQuery>> {
    const conditions = this.fields.conditionsOn('organizations');
    const rules = organizationRules(this.clock.today(), query, conditions, await this.reportYear(query));
    return withCustomSorts(this.db, 'organizations', query, rules);
  }

  private async reportYear(query: OrganizationQuery): Promise<ReportYear | undefined> {
    const named = [query.newUserYear, query.returningYear, query.lostYear].filter((year) => year !== undefined);
    const [year] = named;
    if (named.length > 1 || (year === undefined && query.reportTerritory !== undefined)) throw ONE_REPORT;
    return year === undefined ? undefined : this.settings.fiscalYear(year);
  }
}

const ONE_REPORT = new BadRequest(
  'bad_query',
  {
    fr: 'Un seul de newUserYear, returningYear, lostYear ; reportTerritory en demande un.',
    en: 'Only one of newUserYear, returningYear, lostYear; reportTerritory needs one.',
  },
  { reportTerritory: { fr: 'Demande une année de rapport.', en: 'Needs a report year.' } },
);
