import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { FORMATS } from '../../core/table-formats.js';
import { AlsoFiles, ReportFiles } from '../../reports/report-file.js';
import { daysTable } from './forecast-tables.js';
import { KeptDays } from './kept-days.js';
import { KeptDaysOut, KeptDaysQuery } from './result-forecast.dto.js';

@ApiTags('steering')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('result-forecast/days')
export class KeptDaysController {
  constructor(private readonly days: KeptDays) {}

  /** What each day kept of a year's forecast, in three scenarios. */
  @Get()
  @Needs('records.read')
  @AlsoFiles({ days: daysTable })
  @ApiOkResponse({ type: KeptDaysOut })
  listKeptForecasts(@Query() query: KeptDaysQuery): Promise<KeptDaysOut> {
    return this.days.run(query);
  }
}
