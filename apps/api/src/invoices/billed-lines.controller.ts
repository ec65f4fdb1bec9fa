import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../core/list-query.js';
import { ListRoute } from '../core/routes.js';
import { BilledLineOut, BilledLineQuery } from './billed-lines.dto.js';
import { BilledLinesService } from './billed-lines.service.js';

@ApiTags('invoices')
@Controller('invoice-lines')
export class BilledLinesController {
  constructor(private readonly lines: BilledLinesService) {}

  /** `sums.amount` equals the figure of the turnover report under the same filters. */
  @ListRoute(BilledLineOut)
  listInvoiceLines(@Query() query: BilledLineQuery): Promise<Page<BilledLineOut>> {
    return this.lines.list(query);
  }
}
