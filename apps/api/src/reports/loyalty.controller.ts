import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access.js';
import { FORMATS } from '../core/table-formats.js';
import { CohortsReport, cohortsTable } from './cohorts.js';
import { CohortsOut, CohortsQuery } from './cohorts.dto.js';
import { AlsoFiles, ReportFiles } from './report-file.js';

/** Who stays, who leaves and why. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/recurring-revenue')
export class LoyaltyController {
  constructor(private readonly cohorts: CohortsReport) {}

  /** By first year as a subscriber: organizations and EUR kept each following year. */
  @Get('cohorts')
  @Needs('records.read')
  @AlsoFiles({ cohorts: cohortsTable })
  @ApiOkResponse({ type: CohortsOut })
  getCohorts(@Query() query: CohortsQuery): Promise<CohortsOut> {
    return this.cohorts.run(query);
  }
}
