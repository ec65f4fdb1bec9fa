import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { FORMATS } from '../../core/table-formats.js';
import { YearQuery } from '../report.dto.js';
import { AlsoFiles, ReportFiles } from '../report-file.js';
import { YearResultReport } from './year-result.js';
import { YearResultOut } from './year-result.dto.js';
import { yearReservesTable, yearResultTable } from './year-result-tables.js';

@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/result')
export class ResultController {
  constructor(private readonly result: YearResultReport) {}

  /** The result of a fiscal year by component, with the year before, and the reserves before and after its vote. */
  @Get()
  @Needs('records.read')
  @AlsoFiles({ result: yearResultTable, reserves: yearReservesTable })
  @ApiOkResponse({ type: YearResultOut })
  getYearResult(@Query() { year }: YearQuery): Promise<YearResultOut> {
    return this.result.run(year);
  }
}
