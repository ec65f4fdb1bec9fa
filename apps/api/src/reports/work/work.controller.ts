import { Controller, Get, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { recordExport } from '../../core/record-export.js';
import { FORMATS } from '../../core/table-formats.js';
import { AlsoFiles, ReportFiles } from '../report-file.js';
import { AssistanceStatement, statementTable } from './statement.js';
import { statementPdf } from './statement-pdf.js';
import { TimeSpentReport, timeSpentTable } from './time-spent.js';
import { StatementOut, StatementQuery, TimeSpentOut, TimeSpentQuery } from './work.dto.js';

/** What time was spent on, and what clients are told of it. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/work')
export class WorkController {
  constructor(
    private readonly time: TimeSpentReport,
    private readonly statement: AssistanceStatement,
    private readonly db: Db,
  ) {}

  /** Time spent on what was done in some months, at most 12, with the same months a year before. */
  @Get('time-spent')
  @Needs('records.read')
  @AlsoFiles({ time: timeSpentTable })
  @ApiOkResponse({ type: TimeSpentOut })
  getTimeSpent(@Query() query: TimeSpentQuery): Promise<TimeSpentOut> {
    return this.time.run(query);
  }

  /** The hours of assistance of an organization: those granted, each activity charged, and what is left. */
  @Get('assistance-statement')
  @Needs('records.read')
  @AlsoFiles({ statement: statementTable })
  @ApiOkResponse({ type: StatementOut })
  getAssistanceStatement(@Query() query: StatementQuery): Promise<StatementOut> {
    return this.statement.run(query);
  }

  /** The same on paper. */
  @Get('assistance-statement/pdf')
  @Needs('records.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printAssistanceStatement(
    @Query() query: StatementQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const statement = await this.statement.run(query);
    const name = `assistance-${statement.from}-${statement.to}.pdf`;
    await recordExport(this.db, 'reports', name);
    return new StreamableFile(await statementPdf(statement, language), {
      type: 'application/pdf',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
