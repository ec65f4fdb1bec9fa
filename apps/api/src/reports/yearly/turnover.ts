import { Injectable } from '@nestjs/common';
import {
  type FiscalYear,
  ORGANIZATION_KINDS,
  roundHalfUp,
  SERVICE_CATEGORIES,
  sharePercent,
  sumAmounts,
} from '@terril/domain';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { Breakdown, type PlaceLine } from './breakdown.js';
import { FiscalYears } from '../fiscal-years.js';
import type { TurnoverFiguresOut, TurnoverOut } from '../report.dto.js';
import { sqlFile } from '../sql-file.js';

const TURNOVER = sqlFile('yearly/turnover.sql');
const SUBSIDIES = 'select coalesce(sum(amount), 0)::text as amount from subsidies_by_month where fiscal_year = $1';

type Dimension = 'nature' | 'category' | 'kind' | 'territory' | 'area';

interface Part {
  dimension: Dimension;
  key: string | null;
  amount: string;
}

/** The turnover of a fiscal year, its recurring share and its composition, with the year before beside. */
@Injectable()
export class TurnoverReport {
  constructor(
    private readonly db: Db,
    private readonly years: FiscalYears,
    private readonly breakdown: Breakdown,
  ) {}

  async run(year: number | undefined, language: Language): Promise<TurnoverOut> {
    const days = await this.years.days(year);
    const before = await this.years.days(days.year - 1);
    const [parts = [], partsBefore = []] = await this.db.readEach([days, before].map((one) => () => this.parts(one)));
    const used = new Set(
      [...parts, ...partsBefore].filter(({ dimension }) => dimension === 'territory').map(({ key }) => idOf(key)),
    );
    const places = {
      territories: await this.breakdown.territories(used, language),
      areas: await this.breakdown.areas(language),
    };
    return { ...figures(days, parts, places), previous: figures(before, partsBefore, places) };
  }

  /** Amounts along each dimension; the year's subsidies join those found on invoices. */
  private async parts({ year, from, to }: FiscalYear): Promise<Part[]> {
    const billed = await this.db.query<Part>(TURNOVER, [from, to]);
    const subsidies = await this.db.query<{ amount: string }>(SUBSIDIES, [year]);
    return [...billed, ...subsidies.map(({ amount }) => ({ dimension: 'nature' as const, key: 'subsidy', amount }))];
  }
}

function figures(
  days: FiscalYear,
  parts: Part[],
  places: { territories: PlaceLine[]; areas: PlaceLine[] },
): TurnoverFiguresOut {
  const amountOf = (dimension: Dimension, key: string | null) =>
    sumAmounts(parts.filter((part) => part.dimension === dimension && part.key === key).map(({ amount }) => amount));
  const recurring = amountOf('nature', 'recurring');
  const oneOff = amountOf('nature', 'one_off');
  const total = sumAmounts([recurring, oneOff]);
  const partOf = (dimension: Dimension, key: string | null) => {
    const amount = roundHalfUp(amountOf(dimension, key));
    return { amount, share: sharePercent(amount, total) };
  };
  const keyOf = (id: number | null) => (id === null ? null : String(id));
  return {
    ...days,
    total,
    recurring,
    recurringShare: sharePercent(recurring, total),
    oneOff,
    subsidies: amountOf('nature', 'subsidy'),
    byArea: places.areas.map(({ id, name }) => ({ areaId: id, area: name, ...partOf('area', keyOf(id)) })),
    byTerritory: places.territories.map(({ id, name }) => {
      return { territoryId: id, territory: name, ...partOf('territory', keyOf(id)) };
    }),
    byCategory: SERVICE_CATEGORIES.map((category) => ({ category, ...partOf('category', category) })),
    byKind: ORGANIZATION_KINDS.map((kind) => ({ kind, ...partOf('kind', kind) })),
  };
}

function idOf(key: string | null): number | null {
  return key === null ? null : Number(key);
}
