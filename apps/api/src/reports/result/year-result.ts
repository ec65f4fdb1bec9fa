import { Injectable } from '@nestjs/common';
import {
  type ComponentAmount,
  type FiscalYear,
  negated,
  RESERVES,
  type Reserve,
  RESULT_COMPONENTS,
  resultFigures,
  roundHalfUp,
  sumAmounts,
} from '@terril/domain';
import { Db } from '../../core/db.js';
import { FiscalYears } from '../fiscal-years.js';
import { sqlFile } from '../sql-file.js';
import type { ResultFiguresOut, ResultPartOut, YearReservesOut, YearResultOut } from './year-result.dto.js';

const YEAR_RESULT = sqlFile('result/year-result.sql');
const YEAR_RESERVES = sqlFile('result/year-reserves.sql');
const APPROVED = `select approved_result::text as amount from fiscal_year_closings where year = $1 and reopened_on is null`;

type YearPart = ComponentAmount & { accountId: number | null };
type Part = YearPart | { component: 'billed'; item: 'invoice' | 'credit_note'; amount: string };

/** The result of a fiscal year by what it is made of, with the year before beside, and what it brought to the reserves. */
@Injectable()
export class YearResultReport {
  constructor(
    private readonly db: Db,
    private readonly years: FiscalYears,
  ) {}

  async run(year?: number): Promise<YearResultOut> {
    const days = await this.years.days(year);
    const before = await this.years.days(days.year - 1);
    const parts = await this.parts(days);
    const partsBefore = await this.parts(before);
    return {
      ...(await this.figures(days, parts)),
      parts: besideEachOther(parts.filter(isComponent), partsBefore.filter(isComponent)),
      previous: await this.figures(before, partsBefore),
      reserves: await this.reserves(days),
    };
  }

  private parts({ year, from, to }: FiscalYear): Promise<Part[]> {
    return this.db.query<Part>(YEAR_RESULT, [year, from, to]);
  }

  private async figures(days: FiscalYear, parts: Part[]): Promise<ResultFiguresOut> {
    const [approved] = await this.db.query<{ amount: string }>(APPROVED, [days.year]);
    const billed = (item: string) =>
      sumAmounts(parts.filter((part) => part.component === 'billed' && part.item === item).map(({ amount }) => amount));
    return {
      ...days,
      ...resultFigures(parts.filter(isComponent)),
      invoiced: billed('invoice'),
      credited: billed('credit_note'),
      approvedResult: approved?.amount ?? null,
    };
  }

  private async reserves({ year, to }: FiscalYear): Promise<YearReservesOut> {
    const rows = await this.db.query<{
      reserve: Reserve;
      on: string;
      voted: boolean;
      allocated: string;
      after: string;
    }>(YEAR_RESERVES, [year, to, RESERVES]);
    const lines = rows.map(({ reserve, allocated, after }) => ({
      reserve,
      before: sumAmounts([after, negated(allocated)]),
      allocated: roundHalfUp(allocated),
      after: roundHalfUp(after),
    }));
    const totalOf = (column: 'before' | 'allocated' | 'after') => sumAmounts(lines.map((line) => line[column]));
    const total = { before: totalOf('before'), allocated: totalOf('allocated'), after: totalOf('after') };
    return { on: rows[0]?.on ?? to, voted: rows[0]?.voted ?? false, lines, total };
  }
}

const isComponent = (part: Part): part is YearPart => part.component !== 'billed';

/** Each part of either year, by component, the largest of the year first. */
function besideEachOther(parts: YearPart[], before: YearPart[]): ResultPartOut[] {
  const nameOf = ({ component, item }: YearPart) => `${component} ${item}`;
  const [now, then] = [parts, before].map((some) => new Map(some.map((part) => [nameOf(part), part])));
  const all = [...new Map([...before, ...parts].map((part) => [nameOf(part), part]))].map(([name, part]) => ({
    ...part,
    amount: now?.get(name)?.amount ?? '0.00',
    previous: then?.get(name)?.amount ?? '0.00',
  }));
  return RESULT_COMPONENTS.flatMap((component) =>
    all
      .filter((part) => part.component === component)
      .toSorted((one, other) => Number(other.amount) - Number(one.amount)),
  );
}
