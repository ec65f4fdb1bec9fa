import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { ReaderLanguage } from '../../core/language.js';
import { FORMATS } from '../../core/table-formats.js';
import { AlsoFiles, ReportFiles } from '../../reports/report-file.js';
import { ForecastPaper } from './forecast-paper.js';
import { forecastRowsTable, ForecastRows } from './forecast-rows.js';
import { bridgeTable, curveTable, errorsTable } from './forecast-tables.js';
import { HypothesesCreate, HypothesesVersionOut, HypothesesVersionsOut } from './hypotheses.dto.js';
import { HypothesesService } from './hypotheses.service.js';
import { KeptFacts } from './kept-facts.js';
import { PastErrors } from './past-errors.js';
import {
  ForecastErrorsOut,
  ForecastErrorsQuery,
  ForecastRecompute,
  ForecastRowsOut,
  ForecastRowsQuery,
  ResultForecastOut,
  ResultForecastQuery,
} from './result-forecast.dto.js';
import { ResultForecastsService } from './result-forecasts.service.js';

/** The forecast of the year's result, or of the next one's, for any day that is not to come. */
@ApiTags('steering')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('result-forecast')
export class ResultForecastsController {
  constructor(
    private readonly forecasts: ResultForecastsService,
    private readonly rows: ForecastRows,
    private readonly errors: PastErrors,
    private readonly hypotheses: HypothesesService,
    private readonly paper: ForecastPaper,
    private readonly facts: KeptFacts,
  ) {}

  /** Three scenarios, with their bridge from what is invoiced to the result, and their curve to the year's end. */
  @Get()
  @Needs('records.read')
  @AlsoFiles({ bridge: bridgeTable, curve: curveTable })
  @ApiOkResponse({ type: ResultForecastOut })
  getResultForecast(@Query() query: ResultForecastQuery): Promise<ResultForecastOut> {
    return this.forecasts.on(query);
  }

  /** The same on paper. */
  @Get('pdf')
  @Needs('records.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printResultForecast(
    @Query() query: ResultForecastQuery,
    @ReaderLanguage() language: Language,
  ): Promise<StreamableFile> {
    const file = await this.paper.print(query, language);
    return new StreamableFile(file.content, {
      type: 'application/pdf',
      disposition: `attachment; filename="${file.name}"`,
    });
  }

  /** The bills or the opportunities behind a part of it. */
  @Get('rows')
  @Needs('records.read')
  @AlsoFiles({ rows: forecastRowsTable })
  @ApiOkResponse({ type: ForecastRowsOut })
  listForecastRows(@Query() query: ForecastRowsQuery): Promise<ForecastRowsOut> {
    return this.rows.run(query);
  }

  /** Has them worked out anew, in the background, where they are kept; they tell when that is done. */
  @Post('rows/recomputations')
  @HttpCode(202)
  @Needs('records.write')
  @ApiAcceptedResponse({ type: AnswerAgeOut })
  recomputeForecastRows(@Query() query: ForecastRowsQuery): Promise<AnswerAgeOut> {
    return this.rows.recompute(query);
  }

  /** How far from the actual result of a closed year its forecasts were. */
  @Get('errors')
  @Needs('records.read')
  @AlsoFiles({ months: errorsTable })
  @ApiOkResponse({ type: ForecastErrorsOut })
  getForecastErrors(@Query() query: ForecastErrorsQuery): Promise<ForecastErrorsOut> {
    return this.errors.run(query);
  }

  /** Has what a day knew worked out anew, in the background, where it is kept; the forecast tells when it is done. */
  @Post('recomputations')
  @HttpCode(202)
  @Needs('records.write')
  @ApiAcceptedResponse({ type: AnswerAgeOut })
  async recomputeForecast(@Body() asked: ForecastRecompute): Promise<AnswerAgeOut> {
    const { on, year } = await this.forecasts.read(asked);
    return this.facts.ask(on, year);
  }

  /** What forecasts suppose: its last versions. */
  @Get('hypotheses')
  @Needs('records.read')
  @ApiOkResponse({ type: HypothesesVersionsOut })
  listForecastHypotheses(): Promise<HypothesesVersionsOut> {
    return this.hypotheses.versions();
  }

  /** Keeps a new version of them, which holds from now on. */
  @Post('hypotheses')
  @Needs('settings.write')
  @ApiCreatedResponse({ type: HypothesesVersionOut })
  saveForecastHypotheses(@Body() fields: HypothesesCreate): Promise<HypothesesVersionOut> {
    return this.hypotheses.save(fields);
  }
}
