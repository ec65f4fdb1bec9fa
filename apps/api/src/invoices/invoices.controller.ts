import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, UpdateRoute } from '../core/routes.js';
import { InvoiceCreate, InvoiceDetailOut, InvoiceOut, InvoiceQuery, InvoiceUpdate } from './invoice.dto.js';
import { InvoicesService } from './invoices.service.js';

@ApiTags('invoices')
@Controller('invoices')
export class InvoicesController {
  constructor(private readonly invoices: InvoicesService) {}

  /** `sums` are the amounts, net of credit notes, of the whole filtered set. */
  @ListRoute(InvoiceOut)
  listInvoices(@Query() query: InvoiceQuery): Promise<Page<InvoiceOut>> {
    return this.invoices.list(query);
  }

  @ReadRoute(InvoiceDetailOut)
  getInvoice(@Id() id: number): Promise<InvoiceDetailOut> {
    return this.invoices.get(id);
  }

  /** Amounts and VAT are computed here. */
  @CreateRoute(InvoiceDetailOut)
  createInvoice(@Body() fields: InvoiceCreate): Promise<InvoiceDetailOut> {
    return this.invoices.create(fields);
  }

  @UpdateRoute(InvoiceDetailOut)
  updateInvoice(@Id() id: number, @Body() changes: InvoiceUpdate): Promise<InvoiceDetailOut> {
    return this.invoices.update(id, changes);
  }

  /** Refused (409) while a credit note names it. */
  @RemoveRoute()
  removeInvoice(@Id() id: number): Promise<void> {
    return this.invoices.remove(id);
  }
}
