import { OpportunityCreate } from '../../prospecting/opportunities/opportunity.dto.js';
import type { OpportunitiesService } from '../../prospecting/opportunities/opportunities.service.js';
import type { PipelineStagesService } from '../../prospecting/pipelines/pipeline-stages.service.js';
import { atRow, cell, checked, type CsvRow, optionalRows, referred } from './csv-rows.js';

const COLUMNS = ['organization_key', 'title', 'stage', 'one_off_amount', 'recurring_amount_per_year', 'probability'];
/** The stages of the sample, in the order of those a new database has. */
const STAGES = ['lead', 'qualified', 'proposal', 'negotiation', 'won', 'lost'];

/** Loads `opportunities.csv`, where there is one. One that is closed was on the day it was expected: the file has no other. */
export async function loadOpportunities(
  folder: string,
  services: { opportunities: OpportunitiesService; stages: PipelineStagesService },
  organizationIds: Map<string, number>,
): Promise<void> {
  const { data: usual } = await services.stages.list({});
  const stageIds = new Map(usual.map(({ id }, place) => [STAGES[place] ?? '', id]));
  for (const row of optionalRows(folder, 'opportunities.csv', COLUMNS)) {
    const fields = await checked(row, OpportunityCreate, {
      organizationId: referred(row, 'organization_key', organizationIds),
      title: cell(row, 'title'),
      stageId: referred(row, 'stage', stageIds),
      oneOffAmount: cell(row, 'one_off_amount') ?? '0',
      yearlyAmount: cell(row, 'recurring_amount_per_year') ?? '0',
      expectedOn: cell(row, 'expected_close_on'),
      source: cell(row, 'source'),
      externalReference: cell(row, 'key'),
      ...closure(row),
    });
    await atRow(row, () => services.opportunities.create(fields));
  }
}

function closure(row: CsvRow): object {
  const isClosed = ['won', 'lost'].includes(cell(row, 'stage') ?? '');
  const lostReason = cell(row, 'lost_reason');
  if (!isClosed) return { probability: cell(row, 'probability'), lostReason };
  return { closedOn: cell(row, 'expected_close_on'), lostReason };
}
