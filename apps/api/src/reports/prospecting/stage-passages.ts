import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { daysOfMonths, yearBefore } from '../months.js';
import { pageOfRows } from '../rows-page.js';
import { sqlFile } from '../sql-file.js';
import { shareOf } from './conversion.js';
import { opportunitiesOf } from './forecast.js';
import type {
  LeftStageOut,
  LeftStagesPageOut,
  LeftStagesQuery,
  StageFiguresOut,
  StagePassagesOut,
  StatisticsQuery,
} from './statistics.dto.js';

const CLOSED = sqlFile('prospecting/closed.sql');
const LEFT = sqlFile('prospecting/left-stages.sql');
const STAGES = `
  with gone as (
    select "stageId" as id, count(*)::int as "left", round(avg(days), 1)::text as "meanDays",
      round((percentile_cont(0.5) within group (order by days))::numeric, 1)::text as "medianDays",
      (count(*) filter (where passage = 'onward'))::int as onward, (count(*) filter (where passage = 'lost'))::int as lost,
      (count(*) filter (where passage = 'back'))::int as back
    from (${LEFT}) stays group by "stageId"),
  ended as (
    select stage_id as id, count(*)::int as closed, (count(*) filter (where outcome = 'won'))::int as won
    from (${CLOSED}) closed
    join (select distinct opportunity_id, stage_id from opportunity_stage_stays) passed
      on passed.opportunity_id = closed."opportunityId"
    group by stage_id)
  select stage.id as "stageId", stage.name as "stageName", stage.color as "stageColor", pipeline.id as "pipelineId",
    pipeline.name as "pipelineName", stage.probability, coalesce("left", 0) as "left", "meanDays", "medianDays",
    coalesce(onward, 0) as onward, coalesce(gone.lost, 0) as lost, coalesce(back, 0) as back,
    coalesce(closed, 0) as closed, coalesce(won, 0) as won,
    (stage.is_archived or pipeline.is_archived) and gone.id is null and ended.id is null as "isPast"
  from pipeline_stages stage
  join pipelines pipeline on pipeline.id = stage.pipeline_id
  left join gone on gone.id = stage.id
  left join ended on ended.id = stage.id
  where stage.outcome = 'open' and ($3::int is null or pipeline.id = $3)
  order by pipeline.position, pipeline.id, stage.position, stage.id`;

type Figures = Omit<StageFiguresOut, 'passageRate' | 'winRate'>;
type Row = Figures &
  Omit<StagePassagesOut['stages'][number], keyof StageFiguresOut | 'previous'> & {
    /** Archived, and nothing of it happened. */
    isPast: boolean;
  };

/** How long opportunities stay in each stage, and where they go from there. */
@Injectable()
export class StagePassagesReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(query: StatisticsQuery): Promise<StagePassagesOut> {
    const days = daysOfMonths(query, this.clock.today());
    const now = await this.stages(days, query);
    const before = await this.stages(yearBefore(days), query);
    return {
      from: days[0].slice(0, 7),
      to: days[1].slice(0, 7),
      stages: now
        .map((row, index) => ({ row, previous: before[index] ?? row }))
        .filter(({ row, previous }) => !row.isPast || !previous.isPast)
        .map(({ row: { isPast: _, ...row }, previous }) => {
          return { ...row, ...shown(row), previous: shown(previous) };
        }),
    };
  }

  /** The stays behind a stage, page by page; `sums` is over all pages. */
  async left({ stageId, passage, ...query }: LeftStagesQuery): Promise<LeftStagesPageOut> {
    const { data, total, sum } = await pageOfRows<LeftStageOut>(this.db, {
      rows: LEFT,
      where: '($6::int is null or "stageId" = $6) and ($7::text is null or passage = $7)',
      orderBy: '"leftOn" desc, "stayId"',
      parameters: [
        ...daysOfMonths(query, this.clock.today()),
        ...opportunitiesOf(query),
        stageId ?? null,
        passage ?? null,
      ],
      query,
    });
    return { data, total, sums: { amount: sum } };
  }

  private stages(days: string[], query: StatisticsQuery): Promise<Row[]> {
    return this.db.query<Row>(STAGES, [...days, ...opportunitiesOf(query)]);
  }
}

function shown({ left, meanDays, medianDays, onward, lost, back, closed, won }: Figures): StageFiguresOut {
  return {
    left,
    meanDays,
    medianDays,
    onward,
    lost,
    back,
    passageRate: shareOf(onward, left),
    closed,
    won,
    winRate: shareOf(won, closed),
  };
}
