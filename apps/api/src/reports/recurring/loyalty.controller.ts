import { Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { FORMATS } from '../../core/table-formats.js';
import { CohortsReport, cohortsTable } from './cohorts.js';
import { CohortsOut, CohortsQuery } from './cohorts.dto.js';
import { AlsoFiles, ReportFiles } from '../report-file.js';
import { LossesReport, lossesTable, lostContractsTable } from './losses.js';
import { LossesOut, LostContractsOut, LostContractsQuery } from './losses.dto.js';
import { MonthsQuery } from '../report.dto.js';
import { termContractsTable, TermEndsReport, termEndsTable } from './term-ends.js';
import { TermContractsOut, TermContractsQuery, TermEndsOut } from './term-ends.dto.js';

/** Who stays, who leaves and why. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/recurring-revenue')
export class LoyaltyController {
  constructor(
    private readonly cohorts: CohortsReport,
    private readonly termEnds: TermEndsReport,
    private readonly losses: LossesReport,
  ) {}

  /** By first year as a subscriber: organizations and EUR kept each following year. */
  @Get('cohorts')
  @Needs('records.read')
  @AlsoFiles({ cohorts: cohortsTable })
  @ApiOkResponse({ type: CohortsOut })
  getCohorts(@Query() query: CohortsQuery): Promise<CohortsOut> {
    return this.cohorts.run(query);
  }

  /** What became of the contracts whose term ended or came up for renewal, beside the plain churn. */
  @Get('term-ends')
  @Needs('records.read')
  @AlsoFiles({ outcomes: termEndsTable })
  @ApiOkResponse({ type: TermEndsOut })
  getTermEnds(@Query() query: MonthsQuery): Promise<TermEndsOut> {
    return this.termEnds.run(query);
  }

  /** Has it worked out anew, in the background, where it is kept; it tells when that is done. */
  @Post('term-ends/recomputations')
  @HttpCode(202)
  @Needs('records.write')
  @ApiAcceptedResponse({ type: AnswerAgeOut })
  recomputeTermEnds(@Query() query: MonthsQuery): Promise<AnswerAgeOut> {
    return this.termEnds.recompute(query);
  }

  /** The contracts behind it. */
  @Get('term-ends/contracts')
  @Needs('records.read')
  @AlsoFiles({ contracts: termContractsTable })
  @ApiOkResponse({ type: TermContractsOut })
  listTermContracts(@Query() query: TermContractsQuery): Promise<TermContractsOut> {
    return this.termEnds.contracts(query);
  }

  /** The churn of some months by the reason that contracts ended. */
  @Get('losses')
  @Needs('records.read')
  @AlsoFiles({ reasons: lossesTable })
  @ApiOkResponse({ type: LossesOut })
  getLosses(@Query() query: MonthsQuery): Promise<LossesOut> {
    return this.losses.run(query);
  }

  /** The contracts behind it. */
  @Get('losses/contracts')
  @Needs('records.read')
  @AlsoFiles({ contracts: lostContractsTable })
  @ApiOkResponse({ type: LostContractsOut })
  listLostContracts(@Query() query: LostContractsQuery): Promise<LostContractsOut> {
    return this.losses.contracts(query);
  }
}
