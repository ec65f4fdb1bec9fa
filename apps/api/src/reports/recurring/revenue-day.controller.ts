import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { FORMATS } from '../../core/table-formats.js';
import { AlsoFiles, ReportFiles } from '../report-file.js';
import { DayQuery } from './day.dto.js';
import { MarginsReport, marginsTable } from './margins.js';
import { MarginsOut } from './margins.dto.js';
import { PastDueReport, pastDueTable } from './past-due.js';
import { PastDueOut } from './past-due.dto.js';

/** The recurring revenue of a day: what it costs, and who is late to pay. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/recurring-revenue')
export class RevenueDayController {
  constructor(
    private readonly margins: MarginsReport,
    private readonly pastDue: PastDueReport,
  ) {}

  /** What each service brings a month, what it costs and what is left of it. */
  @Get('margins')
  @Needs('records.read')
  @AlsoFiles({ services: marginsTable })
  @ApiOkResponse({ type: MarginsOut })
  getMargins(@Query() query: DayQuery): Promise<MarginsOut> {
    return this.margins.run(query);
  }

  /** What subscribed organizations are late to pay, beside the revenue that they stay in. */
  @Get('past-due')
  @Needs('records.read')
  @AlsoFiles({ organizations: pastDueTable })
  @ApiOkResponse({ type: PastDueOut })
  getPastDue(@Query() query: DayQuery): Promise<PastDueOut> {
    return this.pastDue.run(query);
  }
}
