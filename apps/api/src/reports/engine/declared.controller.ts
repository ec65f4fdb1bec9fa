import { Controller, Get, HttpCode, Param, Post, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { ReaderLanguage } from '../../core/language.js';
import { recordExport } from '../../core/record-export.js';
import { FORMATS } from '../../core/table-formats.js';
import { AlsoFiles, AsksFile, ReportFiles } from '../report-file.js';
import { DeclaredReports } from './declared-reports.js';
import { KeptReports } from './kept-reports.js';
import { ReportQuery } from './parameters.js';
import { KeptReportResult, ReportEntryOut, type ReportResult } from './report-result.js';
import { fileNameOf, declaredTable } from './report-table.js';
import { MOST_ROWS_ON_PAPER, reportPdf } from './report-pdf.js';

/** Reports that one declaration each describes: what they take, show and open is in the catalogue. */
@ApiTags('reports')
@UseInterceptors(ReportFiles)
@Controller('reports/declared')
export class DeclaredController {
  constructor(
    private readonly reports: DeclaredReports,
    private readonly kept: KeptReports,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Every declared report: what it tells, the parameters it takes, the meaning and the formula of its columns. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: ReportEntryOut, isArray: true })
  listReports(@ReaderLanguage() language: Language): ReportEntryOut[] {
    return this.reports.catalogue(language);
  }

  /** The figures of a report. A parameter that it does not take is refused, by its name. */
  @Get(':name')
  @Needs('records.read')
  @AlsoFiles({ report: declaredTable })
  @ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
  @ApiOkResponse({ type: KeptReportResult })
  getReport(
    @Param('name') name: string,
    @Query() { format: _format, table: _table, language: _language, ...asked }: ReportQuery,
    @ReaderLanguage() language: Language,
    @AsksFile() asksFile: boolean,
  ): Promise<ReportResult | KeptReportResult> {
    // A file holds all the rows, as they are now.
    if (asksFile) return this.reports.run(name, asked, language, Number.MAX_SAFE_INTEGER);
    return this.kept.run(name, asked, language);
  }

  /** Has it worked out anew, in the background, where it is kept; it tells when that is done. */
  @Post(':name/recomputations')
  @HttpCode(202)
  @Needs('records.write')
  @ApiAcceptedResponse({ type: AnswerAgeOut })
  recomputeReport(
    @Param('name') name: string,
    @Query() { format: _format, table: _table, language: _language, ...asked }: ReportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<AnswerAgeOut> {
    return this.kept.recompute(name, asked, language);
  }

  /** The same on paper. */
  @Get(':name/pdf')
  @Needs('records.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printReport(
    @Param('name') name: string,
    @Query() { format: _format, table: _table, language: _language, ...asked }: ReportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const report = await this.reports.run(name, asked, language, MOST_ROWS_ON_PAPER);
    const [settings] = await this.db.query<{ name: string }>('select cooperative_name as name from settings');
    const file = fileNameOf(report);
    await recordExport(this.db, 'reports', file);
    const paper = { cooperative: settings?.name ?? '', today: this.clock.today() };
    return new StreamableFile(await reportPdf(report, paper, language), {
      type: 'application/pdf',
      disposition: `attachment; filename="${file}.pdf"`,
    });
  }
}
