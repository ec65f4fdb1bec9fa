import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { FORMATS } from '../../core/table-formats.js';
import { AlsoFiles, ReportFiles } from '../report-file.js';
import { ConversionReport } from './conversion.js';
import { ForecastReport, forecastTable } from './forecast.js';
import { ForecastOut, ForecastQuery } from './forecast.dto.js';

import { StagePassagesReport } from './stage-passages.js';
import { closedTable, conversionTable, leftStagesTable, stagePassagesTable } from './statistics-tables.js';
import {
  ClosedPageOut,
  ClosedQuery,
  ConversionOut,
  ConversionQuery,
  LeftStagesPageOut,
  LeftStagesQuery,
  StagePassagesOut,
  StatisticsQuery,
} from './statistics.dto.js';

/** What opportunities may bring, and what became of them. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/prospecting')
export class ProspectingController {
  constructor(
    private readonly forecast: ForecastReport,
    private readonly conversion: ConversionReport,
    private readonly stages: StagePassagesReport,
  ) {}

  /** Open opportunities by the month that they are expected in; overdue ones and those without a day apart. */
  @Get('forecast')
  @Needs('records.read')
  @AlsoFiles({ months: forecastTable })
  @ApiOkResponse({ type: ForecastOut })
  getForecast(@Query() query: ForecastQuery): Promise<ForecastOut> {
    return this.forecast.run(query);
  }

  /** The share of the opportunities closed in some months that was won, and their cycle, with the year before. */
  @Get('conversion')
  @Needs('records.read')
  @AlsoFiles({ conversion: conversionTable })
  @ApiOkResponse({ type: ConversionOut })
  getConversion(@Query() query: ConversionQuery): Promise<ConversionOut> {
    return this.conversion.run(query);
  }

  /** The opportunities behind it. */
  @Get('closed')
  @Needs('records.read')
  @AlsoFiles({ closed: closedTable })
  @ApiOkResponse({ type: ClosedPageOut })
  listClosedOpportunities(@Query() query: ClosedQuery): Promise<ClosedPageOut> {
    return this.conversion.closed(query);
  }

  /** How long opportunities stayed in each stage and where they went from there, with the year before. */
  @Get('stages')
  @Needs('records.read')
  @AlsoFiles({ stages: stagePassagesTable })
  @ApiOkResponse({ type: StagePassagesOut })
  getStagePassages(@Query() query: StatisticsQuery): Promise<StagePassagesOut> {
    return this.stages.run(query);
  }

  /** The stays behind it. */
  @Get('left-stages')
  @Needs('records.read')
  @AlsoFiles({ stays: leftStagesTable })
  @ApiOkResponse({ type: LeftStagesPageOut })
  listLeftStages(@Query() query: LeftStagesQuery): Promise<LeftStagesPageOut> {
    return this.stages.left(query);
  }
}
