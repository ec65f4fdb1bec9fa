import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { FORMATS } from '../../core/table-formats.js';
import { AlsoFiles, ReportFiles } from '../report-file.js';
import { ForecastReport, forecastTable } from './forecast.js';
import { ForecastOut, ForecastQuery } from './forecast.dto.js';

/** What opportunities may bring, and what became of them. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/prospecting')
export class ProspectingController {
  constructor(private readonly forecast: ForecastReport) {}

  /** Open opportunities by the month that they are expected in; overdue ones and those without a day apart. */
  @Get('forecast')
  @Needs('records.read')
  @AlsoFiles({ months: forecastTable })
  @ApiOkResponse({ type: ForecastOut })
  getForecast(@Query() query: ForecastQuery): Promise<ForecastOut> {
    return this.forecast.run(query);
  }
}
