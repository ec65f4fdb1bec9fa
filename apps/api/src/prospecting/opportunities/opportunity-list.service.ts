import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { allIds, filteredBy, listPage, type ListRules, type Page } from '../../core/list-query.js';
import type { RecordList } from '../../core/many-records.js';
import { customColumns, customFieldsOf, withCustomSorts } from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import type { OpportunityOut, OpportunityQuery, StageTotalsOut, StageTotalsQuery } from './opportunity.dto.js';
import type { Opportunity } from './opportunity.entity.js';
import { OpportunityLinesService } from './opportunity-lines.service.js';
import { OPPORTUNITY_COLUMNS, OPPORTUNITY_SUMS, type OpportunityRow, opportunityRules } from './opportunity-list.js';
import { OPPORTUNITY_TAGS } from './opportunity-tag.entity.js';
import { opportunitiesWithNames, shownOpportunities } from './shown-opportunity.js';

/** The list of opportunities: what a query finds, as a page, as the totals of stages, or as a file. */
@Injectable()
export class OpportunityListService implements RecordList<OpportunityQuery> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    readonly lines: OpportunityLinesService,
    readonly tags: TagsService,
    private readonly fields: FieldRegistry,
  ) {}

  async list(query: OpportunityQuery): Promise<Page<OpportunityOut>> {
    const { data, ...whole } = await listPage(opportunitiesWithNames(this.db), query, await this.rules(query));
    return { data: await this.shown(data), ...whole };
  }

  /** The count and the sums, in EUR, of each stage that holds opportunities under these filters. */
  async totalsByStage(query: StageTotalsQuery): Promise<StageTotalsOut[]> {
    const builder = await filteredBy(opportunitiesWithNames(this.db), query, await this.rules({}));
    builder.select('opportunity.stage_id', 'stageId').addSelect('count(*)::int', 'count');
    for (const [name, sum] of Object.entries(OPPORTUNITY_SUMS)) builder.addSelect(`round(${sum}, 2)::text`, name);
    return builder.groupBy('opportunity.stage_id').orderBy('opportunity.stage_id').getRawMany<StageTotalsOut>();
  }

  async sources(): Promise<string[]> {
    const rows = await this.db.query<{ source: string }>(
      'select source from opportunities where source is not null group by source order by fold(source), source',
    );
    return rows.map(({ source }) => source);
  }

  /** The list as a file takes it. */
  async exported(query: OpportunityQuery): Promise<ExportedList<Opportunity, OpportunityQuery, OpportunityRow>> {
    return {
      recordType: 'opportunities',
      name: { fr: 'Opportunités', en: 'Opportunities' },
      columns: { ...OPPORTUNITY_COLUMNS, ...customColumns(await customFieldsOf(this.db, 'opportunities')) },
      rules: await this.rules(query),
      builder: () => opportunitiesWithNames(this.db),
      shown: async (batch) => this.tags.withNames(OPPORTUNITY_TAGS, await this.shown(batch)),
    };
  }

  async idsOf(query: OpportunityQuery): Promise<number[]> {
    return allIds(opportunitiesWithNames(this.db), query, await this.rules(query));
  }

  private shown(rows: Opportunity[]): Promise<OpportunityOut[]> {
    return shownOpportunities(this.db, this, rows, this.clock.today());
  }

  private rules(query: OpportunityQuery): Promise<ListRules<OpportunityQuery>> {
    const rules = opportunityRules(this.clock, this.fields.conditionsOn('opportunities'));
    return withCustomSorts(this.db, 'opportunities', query, rules);
  }
}
