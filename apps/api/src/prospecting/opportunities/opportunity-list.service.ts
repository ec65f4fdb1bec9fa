import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { filteredBy, listPage, type ListRules, type Page } from '../../core/list-query.js';
import type { OpportunityOut, OpportunityQuery, StageTotalsOut, StageTotalsQuery } from './opportunity.dto.js';
import type { Opportunity } from './opportunity.entity.js';
import { OpportunityLinesService } from './opportunity-lines.service.js';
import { OPPORTUNITY_COLUMNS, OPPORTUNITY_SUMS, opportunityRules } from './opportunity-list.js';
import { opportunitiesWithNames, shownOpportunities } from './shown-opportunity.js';

/** The list of opportunities: what a query finds, as a page, as the totals of stages, or as a file. */
@Injectable()
export class OpportunityListService {
  private readonly rules: ListRules<OpportunityQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly lines: OpportunityLinesService,
    fields: FieldRegistry,
  ) {
    this.rules = opportunityRules(clock, fields.conditionsOn('opportunities'));
  }

  async list(query: OpportunityQuery): Promise<Page<OpportunityOut>> {
    const { data, ...whole } = await listPage(opportunitiesWithNames(this.db), query, this.rules);
    return { data: await this.shown(data), ...whole };
  }

  /** The count and the sums, in EUR, of each stage that holds opportunities under these filters. */
  async totalsByStage(query: StageTotalsQuery): Promise<StageTotalsOut[]> {
    const builder = await filteredBy(opportunitiesWithNames(this.db), query, this.rules);
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
  exported(): ExportedList<Opportunity, OpportunityQuery, OpportunityOut> {
    return {
      recordType: 'opportunities',
      name: { fr: 'Opportunités', en: 'Opportunities' },
      columns: OPPORTUNITY_COLUMNS,
      rules: this.rules,
      builder: () => opportunitiesWithNames(this.db),
      shown: (batch) => this.shown(batch),
    };
  }

  private shown(rows: Opportunity[]): Promise<OpportunityOut[]> {
    return shownOpportunities(this.db, this.lines, rows, this.clock.today());
  }
}
