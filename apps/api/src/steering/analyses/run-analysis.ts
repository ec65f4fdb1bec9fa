import { Inject, Injectable } from '@nestjs/common';
import { type AnalysisDefinition, MOST_ANALYSIS_ROWS, type Role } from '@terril/domain';
import type { ObjectLiteral } from 'typeorm';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { conditionsInWords } from '../../core/condition-words.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { AnalysisResultOut, EntityFieldOut } from './analysis.dto.js';
import { groupResult } from './group-result.js';
import { type GroupRow, groupSql } from './group-sql.js';
import { describedFields, entitiesOf, planAnalysis } from './plan-analysis.js';
import type { AnsweredPlan } from './planned.js';
import { tooLong } from './refusals.js';
import { rowResult } from './row-result.js';
import { type RecordRow, rowSql, rowTotalsSql } from './row-sql.js';

/** Who reads an answer: by the role, what is not for her eyes is not there. */
export interface AnalysisReader {
  role: Role;
  language: Language;
}

/** A part of the rows, where rows are records; groups come all at once. */
export interface RowsPage {
  /** From 1. */
  page?: number | undefined;
  perPage?: number | undefined;
}

const ROWS_A_PAGE = 100;
/** What PostgreSQL says of a statement that it stopped for its time. */
const STOPPED = '57014';

/** Answers definitions of analyses, within the time that the configuration gives them. */
@Injectable()
export class AnalysisRunner {
  constructor(
    private readonly db: Db,
    private readonly fields: FieldRegistry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws RuleBroken on the part of the definition at fault, or when it takes too long */
  async run(
    definition: AnalysisDefinition,
    { role, language }: AnalysisReader,
    page: RowsPage = {},
  ): Promise<AnalysisResultOut> {
    const plan = {
      ...(await planAnalysis(this.fields, definition, role)),
      conditions: await this.inWords(definition, { role, language }),
    };
    try {
      return await this.db.snapshot(async () => {
        await this.db.query(`select set_config('statement_timeout', $1, true)`, [
          String(this.config.analysisSeconds * 1000),
        ]);
        return plan.columns.length > 0 ? this.rows(plan, page, language) : this.groups(plan, language);
      });
    } catch (error) {
      if ((error as { code?: unknown }).code === STOPPED) throw tooLong(this.config.analysisSeconds);
      throw error;
    }
  }

  /** @throws RuleBroken on the part of the definition at fault */
  async check(definition: AnalysisDefinition, role: Role): Promise<void> {
    await planAnalysis(this.fields, definition, role);
  }

  /** The lists that this role may ask about. */
  entities(role: Role): string[] {
    return entitiesOf(this.fields, role);
  }

  /** What definitions on a list may name. @throws BadRequest on a list that there is not */
  async describe(entity: string, { role, language }: AnalysisReader): Promise<EntityFieldOut[]> {
    return describedFields(this.fields, entity, role, language);
  }

  private async inWords({ entity, where }: AnalysisDefinition, { role, language }: AnalysisReader) {
    if (!where) return null;
    const known = { db: this.db, fields: this.fields, fieldsOf: this.fields.reader(role) };
    return (await conditionsInWords(known, entity, where, language)) || null;
  }

  private async groups(plan: AnsweredPlan, language: Language): Promise<AnalysisResultOut> {
    return groupResult(plan, await this.query<GroupRow>(groupSql(plan), plan.parameters), language);
  }

  private async rows(
    plan: AnsweredPlan,
    { page = 1, perPage = ROWS_A_PAGE }: RowsPage,
    language: Language,
  ): Promise<AnalysisResultOut> {
    const offset = Math.min((page - 1) * perPage, MOST_ANALYSIS_ROWS);
    const limit = Math.min(perPage, MOST_ANALYSIS_ROWS - offset);
    const rows = await this.query<RecordRow>(rowSql(plan), { ...plan.parameters, limit, offset });
    const [totals = { total: 0 }] = await this.query<{ total: number }>(rowTotalsSql(plan), plan.parameters);
    return rowResult(plan, rows, totals, language);
  }

  /** A statement with its parameters by name. */
  private query<Line>(sql: string, parameters: ObjectLiteral): Promise<Line[]> {
    const { driver } = this.db.manager.connection;
    const [numbered, values] = driver.escapeQueryWithParameters(sql, parameters);
    return this.db.query<Line>(numbered, values);
  }
}
