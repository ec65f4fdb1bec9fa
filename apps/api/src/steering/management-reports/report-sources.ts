import { Injectable } from '@nestjs/common';
import { type FiscalYear, variablePart } from '@terril/domain';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { AreasService } from '../../reference/areas/areas.service.js';
import { TerritoriesService } from '../../reference/territories/territories.service.js';
import { REPORTS } from '../../reports/declared/index.js';
import type { ReportDeclaration } from '../../reports/engine/declaration.js';
import type { ReportResult } from '../../reports/engine/report-result.js';
import type { KeyFiguresOut, NewUsersOut, TurnoverFiguresOut, TurnoverOut } from '../../reports/report.dto.js';
import type { Component } from './components.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { type Capital, CooperativeReports, type YearAllocation } from './cooperative-reports.js';
import { YearReports } from './year-reports.js';

/** A territory or an area, and how variables name it. */
export interface Place {
  id: number;
  name: string;
  part: string;
}

export interface YearSubsidy {
  funder: string;
  title: string;
  amount: string;
}

/** What a report of one year may tell, each thing asked for once, and only when something names it. */
export interface ReportSources {
  year: number;
  /** Of the report: what is named in it is so written. */
  language: Language;
  days: () => Promise<FiscalYear>;
  /** Its name. */
  cooperative: () => Promise<string>;
  /** Null when nothing was invoiced that year. */
  turnover: () => Promise<TurnoverOut | null>;
  turnoverBefore: () => Promise<TurnoverFiguresOut | null>;
  /** Of the year before the last. */
  turnoverEarlier: () => Promise<TurnoverFiguresOut | null>;
  /** Null for a year before the first records, or after the last. */
  newUsers: () => Promise<NewUsersOut | null>;
  atAGlance: () => Promise<KeyFiguresOut | null>;
  /** Of the year and of the one before. */
  components: () => Promise<Component[]>;
  /** What of each belongs to the year, the largest first. */
  subsidies: () => Promise<YearSubsidy[]>;
  /** Null while the year is not closed. */
  allocation: () => Promise<YearAllocation | null>;
  /** On the last day of the year; null before it, and while nobody holds a share. */
  capital: () => Promise<Capital | null>;
  /** Of the year after, as known today; null before it begins, or where it holds no record. */
  nextForecast: () => ReturnType<CooperativeReports['forecast']>;
  declared: readonly ReportDeclaration[];
  runDeclared: (name: string) => Promise<ReportResult>;
  territories: () => Promise<Place[]>;
  areas: () => Promise<Place[]>;
}

const COMPONENTS =
  'select year, component, item, label, amount::text from fiscal_year_components where year = any ($1) order by amount desc, item';
const SUBSIDIES = `
  select s.funder, s.title, sum(m.amount)::text as amount
  from subsidies_by_month m join subsidies s on s.id = m.subsidy_id
  where m.fiscal_year = $1 group by s.id order by sum(m.amount) desc, s.funder, s.id`;
const EVERY_PLACE = { perPage: 100 };

@Injectable()
export class ReportSourcesService {
  constructor(
    private readonly db: Db,
    private readonly reports: YearReports,
    private readonly territories: TerritoriesService,
    private readonly areas: AreasService,
    private readonly settings: SettingsService,
    private readonly cooperative: CooperativeReports,
  ) {}

  of(year: number, language: Language): ReportSources {
    const turnover = once(() => this.reports.turnover(year, language));
    const earlier = once(() => this.reports.turnover(year - 1, language));
    const isKnown = once(() => this.reports.isKnown(year));
    return {
      year,
      language,
      days: once(() => this.reports.days(year)),
      cooperative: once(async () => (await this.settings.get()).cooperativeName),
      turnover: async () => invoiced(await turnover()),
      turnoverBefore: async () => invoiced((await turnover()).previous),
      turnoverEarlier: async () => invoiced((await earlier()).previous),
      newUsers: once(async () => ((await isKnown()) ? this.reports.newUsers(year, language) : null)),
      atAGlance: once(async () => ((await isKnown()) ? this.reports.atAGlance(year) : null)),
      components: once(() => this.db.query<Component>(COMPONENTS, [[year, year - 1]])),
      subsidies: once(() => this.db.query<YearSubsidy>(SUBSIDIES, [year])),
      allocation: once(() => this.cooperative.allocation(year)),
      capital: once(async () => this.cooperative.capitalOn((await this.reports.days(year)).to)),
      nextForecast: once(async () => {
        const next = year + 1;
        if (!(await this.reports.isKnown(next))) return null;
        return this.cooperative.forecast(next, (await this.reports.days(next)).from);
      }),
      declared: REPORTS,
      runDeclared: (name) => this.reports.declared(name, year, language),
      territories: once(async () => named((await this.territories.list(EVERY_PLACE)).data)),
      areas: once(async () => named((await this.areas.list(EVERY_PLACE)).data)),
    };
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}

/** A year without a euro of turnover is one that is not filled in. */
function invoiced<Figures extends TurnoverFiguresOut>(figures: Figures): Figures | null {
  return Number(figures.total) === 0 ? null : figures;
}

/** Two names that come to the same in a variable are told apart by their ids. */
function named(places: { id: number; name: string }[]): Place[] {
  const parts = places.map(({ name }) => variablePart(name));
  return places.map(({ id, name }, index) => {
    const part = parts[index] ?? '';
    const isOne = part !== '' && parts.indexOf(part) === parts.lastIndexOf(part);
    return { id, name, part: isOne ? part : `${part || 'place'}-${id}` };
  });
}
