import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { type Language, NotFound } from '../../core/errors.js';
import { REPORTS } from '../declared/index.js';
import { sqlFile } from '../sql-file.js';
import { AskedWords } from './asked-words.js';
import { catalogueEntry } from './catalogue.js';
import type { ReportDeclaration } from './declaration.js';
import type { RawRow } from './raw-row.js';
import { type NamedSql, namedSql } from './named-sql.js';
import { NARROWINGS, type ReportParameters } from './parameters.js';
import { checkParameters, readParameters } from './read-parameters.js';
import { ReportSpans } from './report-spans.js';
import type { ReportEntryOut, ReportResult } from './report-result.js';
import { laidOut } from './lay-out.js';
import type { SpanValues } from './span.js';

/** Rows of an answer; files hold all of them. */
const MOST_ROWS = 500;

/** Every declared report: what is said of each, and its figures. */
@Injectable()
export class DeclaredReports {
  private readonly statements = new Map<string, NamedSql>();

  constructor(
    private readonly db: Db,
    private readonly spans: ReportSpans,
    private readonly words: AskedWords,
  ) {}

  /** What each report tells, takes and shows, in the order of the screens. */
  catalogue(language: Language): ReportEntryOut[] {
    return REPORTS.map((report) => catalogueEntry(report, language));
  }

  /**
   * Parameters of a report as they are kept by who shows it (a dashboard, a document), read and checked.
   * @throws NotFound of a report that is not declared; BadRequest on a parameter that it does not take, or refuses,
   * and on months or years in the wrong order
   */
  async read(name: string, parameters: object): Promise<ReportParameters> {
    const report = declared(name);
    const asked = await readParameters(report, parameters);
    await this.spans.of(report, asked);
    return asked;
  }

  /** @throws as `run` does of what it is asked */
  async check(name: string, asked: ReportParameters): Promise<void> {
    const report = declared(name);
    checkParameters(report, asked);
    await this.spans.of(report, asked);
  }

  /**
   * The figures of a report, its years beside.
   * @param most rows; the total and the count are of all of them
   * @throws as `read`
   */
  async run(name: string, asked: ReportParameters, language: Language, most = MOST_ROWS): Promise<ReportResult> {
    const report = declared(name);
    checkParameters(report, asked);
    const by = asked.by ?? (Object.keys(report.rows)[0] as string);
    const spans = await this.spans.of(report, asked);
    const rows = await this.db.readEach(spans.map((span) => () => this.rows(report, { ...asked, by }, span)));
    const words = await this.words.of(report, asked, spans, language);
    return laidOut(report, { asked, by, spans, rows, words, most, language });
  }

  private rows(report: ReportDeclaration, asked: ReportParameters, span: SpanValues): Promise<RawRow[]> {
    const { text, names } = this.statement(report.sql ?? report.name);
    const narrowed = Object.fromEntries(NARROWINGS.map((name) => [name, asked[name]]));
    const values: Record<string, unknown> = { ...span, ...narrowed, by: asked.by };
    const parameters = names.map((name) => {
      if (!(name in values)) throw new Error(`No report knows the parameter ":${name}".`);
      return values[name] ?? null;
    });
    return this.db.query<RawRow>(text, parameters);
  }

  private statement(name: string): NamedSql {
    const statement = this.statements.get(name) ?? namedSql(sqlFile(`declared/${name}.sql`));
    this.statements.set(name, statement);
    return statement;
  }
}

/** @throws NotFound */
export function declared(name: string): ReportDeclaration {
  const report = REPORTS.find((one) => one.name === name);
  if (!report) throw new NotFound({ fr: 'Rapport', en: 'Report' }, name);
  return report;
}
