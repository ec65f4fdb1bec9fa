import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access.js';
import { CohortsReport, cohortsTable } from './cohorts.js';
import { CohortsOut, CohortsQuery } from './cohorts.dto.js';
import { AlsoCsv, CsvInterceptor } from './csv.js';

/** Who stays, who leaves and why. */
@ApiTags('reports')
@ApiProduces('application/json', 'text/csv')
@UseInterceptors(CsvInterceptor)
@Controller('reports/recurring-revenue')
export class LoyaltyController {
  constructor(private readonly cohorts: CohortsReport) {}

  /** By first year as a subscriber: organizations and EUR kept each following year. */
  @Get('cohorts')
  @Needs('records.read')
  @AlsoCsv(cohortsTable)
  @ApiOkResponse({ type: CohortsOut })
  getCohorts(@Query() query: CohortsQuery): Promise<CohortsOut> {
    return this.cohorts.run(query);
  }
}
