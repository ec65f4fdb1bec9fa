import { Injectable } from '@nestjs/common';
import { type CalendarDate, roundHalfUp, sharePercent, sumAmounts } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { daysOfMonths, yearBefore } from '../months.js';
import { pageOfRows } from '../rows-page.js';
import { sqlFile } from '../sql-file.js';
import { opportunitiesOf } from './forecast.js';
import type {
  ClosedOut,
  ClosedPageOut,
  ClosedQuery,
  ConversionFiguresOut,
  ConversionOut,
  ConversionQuery,
  Dimension,
} from './statistics.dto.js';

const CLOSED = sqlFile('prospecting/closed.sql');

const COLUMNS: Record<Dimension, { key: string; name: string }> = {
  source: { key: 'source', name: 'source' },
  territory: { key: '"territoryId"', name: '"territoryName"' },
  assignee: { key: '"assigneeId"', name: '"assigneeName"' },
};

const figuresBy = ({ key, name }: (typeof COLUMNS)[Dimension]) => `
  with closed as materialized (${CLOSED})
  select grouping(${key}) = 1 as "isTotal", ${key}::text as key, max(${name}) as name,
    (count(*) filter (where outcome = 'won'))::int as won, (count(*) filter (where outcome = 'lost'))::int as lost,
    coalesce(sum(exact) filter (where outcome = 'won'), 0)::text as "wonAmount",
    coalesce(sum(exact) filter (where outcome = 'lost'), 0)::text as "lostAmount", count(days)::int as measured,
    round(avg(days), 1)::text as "meanDays",
    round((percentile_cont(0.5) within group (order by days))::numeric, 1)::text as "medianDays"
  from closed group by grouping sets ((${key}), ())`;

type Row = Omit<ConversionFiguresOut, 'rate' | 'amountRate'> & {
  isTotal: boolean;
  key: string | null;
  name: string | null;
};

/** What share of the opportunities that were closed was won, and how long they took. */
@Injectable()
export class ConversionReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async run(query: ConversionQuery): Promise<ConversionOut> {
    const by = query.by ?? 'source';
    const days = daysOfMonths(query, this.clock.today());
    const now = await this.figures(by, days, query);
    const before = await this.figures(by, yearBefore(days), query);
    const isOf = (key: string | null) => (row: Row) => !row.isTotal && row.key === key;
    const compared = (is: (row: Row) => boolean) => ({
      ...shown(now.find(is)),
      previous: shown(before.find(is)),
    });
    const named = new Map([...before, ...now].filter(({ isTotal }) => !isTotal).map(({ key, name }) => [key, name]));
    return {
      from: days[0].slice(0, 7),
      to: days[1].slice(0, 7),
      by,
      rows: [...named]
        .map(([key, name]) => ({ key, name, ...compared(isOf(key)) }))
        .toSorted((one, other) => other.won + other.lost - one.won - one.lost || byName(one, other)),
      total: compared(({ isTotal }) => isTotal),
    };
  }

  /** The share of what was closed from the first to the last of these days that was won. */
  async over(days: [first: CalendarDate, last: CalendarDate]): Promise<ConversionFiguresOut> {
    return shown((await this.figures('source', days, {})).find(({ isTotal }) => isTotal));
  }

  /** The opportunities behind a figure, page by page; `sums` is over all pages. */
  async closed({ outcome, source, untold, stageId, ...query }: ClosedQuery): Promise<ClosedPageOut> {
    const { data, total, sum } = await pageOfRows<ClosedOut>(this.db, {
      rows: CLOSED,
      where: `($6::text is null or outcome = $6) and ($7::text is null or source = $7)
        and (${untold === undefined ? 'true' : `${COLUMNS[untold].key} is null`})
        and ($8::int is null or "opportunityId" in (select opportunity_id from opportunity_stage_stays where stage_id = $8))`,
      orderBy: '"closedOn" desc, "opportunityId"',
      parameters: [
        ...daysOfMonths(query, this.clock.today()),
        ...opportunitiesOf(query),
        outcome ?? null,
        source ?? null,
        stageId ?? null,
      ],
      query,
    });
    return { data, total, sums: { amount: sum } };
  }

  private figures(by: Dimension, days: string[], query: ConversionQuery): Promise<Row[]> {
    return this.db.query<Row>(figuresBy(COLUMNS[by]), [...days, ...opportunitiesOf(query)]);
  }
}

/** Those that are not told come last. */
function byName(one: { name: string | null }, other: { name: string | null }): number {
  if (one.name === null || other.name === null) return Number(one.name === null) - Number(other.name === null);
  return one.name.localeCompare(other.name, 'fr');
}

function shown(row: Row | undefined): ConversionFiguresOut {
  const { won, lost, measured, meanDays, medianDays } = row ?? NOTHING;
  const wonAmount = roundHalfUp(row?.wonAmount ?? 0);
  const lostAmount = roundHalfUp(row?.lostAmount ?? 0);
  const amount = sumAmounts([wonAmount, lostAmount]);
  return {
    won,
    lost,
    rate: shareOf(won, won + lost),
    wonAmount,
    lostAmount,
    amountRate: Number(amount) === 0 ? null : sharePercent(wonAmount, amount),
    measured,
    meanDays,
    medianDays,
  };
}

const NOTHING = { won: 0, lost: 0, measured: 0, meanDays: null, medianDays: null };

/** Percent with one decimal; null of nothing. */
export const shareOf = (part: number, whole: number): string | null =>
  whole === 0 ? null : sharePercent(String(part), String(whole));
