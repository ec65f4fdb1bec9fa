import { Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { FORMATS } from '../../core/table-formats.js';
import { BillingCalendarReport, billingCalendarTable } from './billing-calendar.js';
import { BillingCalendarOut, BillingQuery, BillsOut, BillsQuery } from './billing-calendar.dto.js';
import { billsTable, ForeseenBillsList } from './foreseen-bills-list.js';
import { AlsoFiles, ReportFiles } from '../report-file.js';
import { CommittedReport, committedSubscriptionsTable, committedTable } from '../recurring/committed.js';
import {
  CommittedOut,
  CommittedQuery,
  CommittedSubscriptionsOut,
  CommittedSubscriptionsQuery,
} from '../recurring/committed.dto.js';
import { SecuredReport, securedTable } from './secured.js';
import { SecuredOut, SecuredQuery } from './secured.dto.js';

/** What signed subscriptions are to bring. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/recurring-revenue')
export class ForeseenController {
  constructor(
    private readonly calendar: BillingCalendarReport,
    private readonly bills: ForeseenBillsList,
    private readonly committed: CommittedReport,
    private readonly secured: SecuredReport,
  ) {}

  /** What will be billed, month by month: by category, and what rests on tacit renewals apart. */
  @Get('billing')
  @Needs('records.read')
  @AlsoFiles({ months: billingCalendarTable })
  @ApiOkResponse({ type: BillingCalendarOut })
  getBillingCalendar(@Query() query: BillingQuery): Promise<BillingCalendarOut> {
    return this.calendar.run(query);
  }

  /** Has it worked out anew, in the background, where it is kept; it tells when that is done. */
  @Post('billing/recomputations')
  @HttpCode(202)
  @Needs('records.write')
  @ApiAcceptedResponse({ type: AnswerAgeOut })
  recomputeBilling(@Query() query: BillingQuery): Promise<AnswerAgeOut> {
    return this.calendar.recompute(query);
  }

  /** The bills behind a month. */
  @Get('billing/bills')
  @Needs('records.read')
  @AlsoFiles({ bills: billsTable })
  @ApiOkResponse({ type: BillsOut })
  listForeseenBills(@Query() query: BillsQuery): Promise<BillsOut> {
    return this.bills.run(query);
  }

  /** The recurring revenue of a day with what is signed, scheduled and known to end in the months that follow. */
  @Get('committed')
  @Needs('records.read')
  @AlsoFiles({ parts: committedTable })
  @ApiOkResponse({ type: CommittedOut })
  getCommittedRevenue(@Query() query: CommittedQuery): Promise<CommittedOut> {
    return this.committed.run(query);
  }

  /** Has it worked out anew, in the background, where it is kept; it tells when that is done. */
  @Post('committed/recomputations')
  @HttpCode(202)
  @Needs('records.write')
  @ApiAcceptedResponse({ type: AnswerAgeOut })
  recomputeCommitted(@Query() query: CommittedQuery): Promise<AnswerAgeOut> {
    return this.committed.recompute(query);
  }

  /** The subscriptions behind its parts. */
  @Get('committed/subscriptions')
  @Needs('records.read')
  @AlsoFiles({ subscriptions: committedSubscriptionsTable })
  @ApiOkResponse({ type: CommittedSubscriptionsOut })
  listCommittedSubscriptions(@Query() query: CommittedSubscriptionsQuery): Promise<CommittedSubscriptionsOut> {
    return this.committed.subscriptions(query);
  }

  /** What signed subscriptions will bill in a year, as known on its first day, with the year before. */
  @Get('secured')
  @Needs('records.read')
  @AlsoFiles({ years: securedTable })
  @ApiOkResponse({ type: SecuredOut })
  getSecuredRevenue(@Query() query: SecuredQuery): Promise<SecuredOut> {
    return this.secured.run(query);
  }

  /** Has it worked out anew, in the background, where it is kept; it tells when that is done. */
  @Post('secured/recomputations')
  @HttpCode(202)
  @Needs('records.write')
  @ApiAcceptedResponse({ type: AnswerAgeOut })
  recomputeSecured(@Query() query: SecuredQuery): Promise<AnswerAgeOut> {
    return this.secured.recompute(query);
  }
}
