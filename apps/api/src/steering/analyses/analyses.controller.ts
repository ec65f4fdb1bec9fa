import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { MOST_ANALYSIS_ROWS } from '@terril/domain';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { LanguageField } from '../../core/export-query.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { FORMATS } from '../../core/table-formats.js';
import { AlsoFiles, AsksFile, ReportFiles } from '../../reports/report-file.js';
import { AnalysesService } from './analyses.service.js';
import {
  AnalysisAndResultOut,
  AnalysisCreate,
  AnalysisOut,
  AnalysisQuery,
  AnalysisResultOut,
  AnalysisRun,
  AnalysisUpdate,
  EntityFieldOut,
  EntityOut,
  FieldsQuery,
  ResultQuery,
} from './analysis.dto.js';
import { AnalysisFilesService, ROWS_IN_FILE } from './analysis-files.service.js';
import { analysisTable } from './analysis-table.js';
import { AnalysisRunner } from './run-analysis.js';

@ApiTags('analyses')
@UseInterceptors(ReportFiles)
@Controller('analyses')
export class AnalysesController {
  constructor(
    private readonly analyses: AnalysesService,
    private readonly runner: AnalysisRunner,
    private readonly files: AnalysisFilesService,
  ) {}

  /** One's own analyses, and the shared ones. */
  @ListRoute(AnalysisOut)
  listAnalyses(@Query() query: AnalysisQuery, @CurrentUser() by: SignedIn): Promise<Page<AnalysisOut>> {
    return this.analyses.list(query, by);
  }

  /** The lists that analyses may be about. */
  @Get('entities')
  @Needs('records.read')
  @ApiOkResponse({ type: EntityOut, isArray: true })
  listEntities(@CurrentUser() { role }: SignedIn): EntityOut[] {
    return this.runner.entities(role).map((name) => ({ name }));
  }

  /** What an analysis of a list may name, in the reader's language. Refused (400) for an unknown list. */
  @Get('fields')
  @Needs('records.read')
  @ApiOkResponse({ type: EntityFieldOut, isArray: true })
  listAnalysisFields(
    @Query() { entity }: FieldsQuery,
    @CurrentUser() { role }: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<EntityFieldOut[]> {
    return this.runner.describe(entity, { role, language });
  }

  /** Answers a definition that is not saved; refused (422) with the part of it at fault, or when it takes too long. */
  @Post('run')
  @HttpCode(200)
  @Needs('records.read')
  @ApiOkResponse({ type: AnalysisResultOut })
  runAnalysis(
    @Body() { definition, page, perPage }: AnalysisRun,
    @CurrentUser() { role }: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<AnalysisResultOut> {
    return this.runner.run(definition, { role, language }, { page, perPage });
  }

  @ReadRoute(AnalysisOut)
  getAnalysis(@Id() id: number, @CurrentUser() by: SignedIn): Promise<AnalysisOut> {
    return this.analyses.get(id, by);
  }

  /** What it answers now, or its file; refused (422) with the field that is gone, or when it takes too long. */
  @Get(':id/result')
  @Needs('records.read')
  @AlsoFiles({ result: analysisTable })
  @ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
  @ApiOkResponse({ type: AnalysisAndResultOut })
  getAnalysisResult(
    @Id() id: number,
    @Query() { page, perPage }: ResultQuery,
    @AsksFile() asksFile: boolean,
    @CurrentUser() by: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<AnalysisAndResultOut> {
    const rows = asksFile ? { perPage: MOST_ANALYSIS_ROWS } : { page, perPage };
    return this.analyses.result(id, { ...by, language }, rows);
  }

  /** The same on paper; as `getAnalysisResult`. */
  @Get(':id/result/pdf')
  @Needs('records.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async getAnalysisPdf(
    @Id() id: number,
    @Query() _query: LanguageField,
    @CurrentUser() by: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const answer = await this.analyses.result(id, { ...by, language }, { perPage: ROWS_IN_FILE.pdf });
    const { name, mediaType, content } = await this.files.file(answer, 'pdf', language);
    return new StreamableFile(content, { type: mediaType, disposition: `attachment; filename="${name}"` });
  }

  /** Whoever reads lists keeps her own; only who writes records shares one (403). */
  @CreateRoute(AnalysisOut, 'records.read')
  createAnalysis(@Body() fields: AnalysisCreate, @CurrentUser() by: SignedIn): Promise<AnalysisOut> {
    return this.analyses.create(fields, by);
  }

  /** By its owner or an administrator, shared only by who writes records; refused (403) to others. */
  @UpdateRoute(AnalysisOut, 'records.read')
  updateAnalysis(@Id() id: number, @Body() changes: AnalysisUpdate, @CurrentUser() by: SignedIn): Promise<AnalysisOut> {
    return this.analyses.update(id, changes, by);
  }

  /** By its owner or an administrator; refused (403) to others. */
  @RemoveRoute('records.read')
  removeAnalysis(@Id() id: number, @CurrentUser() by: SignedIn): Promise<TrashedOut> {
    return this.analyses.remove(id, by);
  }
}
