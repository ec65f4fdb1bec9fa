import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Needs } from '../core/access.js';
import { FORMATS } from '../core/table-formats.js';
import { BillingCalendarReport, billingCalendarTable } from './billing-calendar.js';
import { BillingCalendarOut, BillingQuery, BillsOut, BillsQuery } from './billing-calendar.dto.js';
import { ForeseenBillsList } from './foreseen-bills-list.js';
import { AlsoFiles, ReportFiles } from './report-file.js';

/** What signed subscriptions are to bring. */
@ApiTags('reports')
@ApiProduces('application/json', ...Object.values(FORMATS).map(({ mediaType }) => mediaType))
@UseInterceptors(ReportFiles)
@Controller('reports/recurring-revenue')
export class ForeseenController {
  constructor(
    private readonly calendar: BillingCalendarReport,
    private readonly bills: ForeseenBillsList,
  ) {}

  /** What will be billed, month by month: by category, and what rests on tacit renewals apart. */
  @Get('billing')
  @Needs('records.read')
  @AlsoFiles({ months: billingCalendarTable })
  @ApiOkResponse({ type: BillingCalendarOut })
  getBillingCalendar(@Query() query: BillingQuery): Promise<BillingCalendarOut> {
    return this.calendar.run(query);
  }

  /** The bills behind a month. */
  @Get('billing/bills')
  @Needs('records.read')
  @ApiOkResponse({ type: BillsOut })
  listForeseenBills(@Query() query: BillsQuery): Promise<BillsOut> {
    return this.bills.run(query);
  }
}
