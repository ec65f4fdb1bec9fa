import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import type { BilledLineOut, BilledLineQuery } from './billed-lines.dto.js';
import { BILLED_LINE_COLUMNS, billedLineRules } from './billed-line-list.js';
import { InvoiceLine } from './invoice-line.entity.js';

/** Invoice lines across invoices: the records behind each figure of the turnover. */
@Injectable()
export class BilledLinesService {
  constructor(
    private readonly db: Db,
    private readonly settings: SettingsService,
    private readonly fields: FieldRegistry,
  ) {}

  async list(query: BilledLineQuery): Promise<Page<BilledLineOut>> {
    const { data, ...whole } = await listPage(this.withInvoices(), query, await this.rules(query));
    return { data: data.map(shown), ...whole };
  }

  /** The list that `query` filters, as a file takes it. */
  async exported(query: BilledLineQuery): Promise<ExportedList<InvoiceLine, BilledLineQuery, BilledLineOut>> {
    return {
      recordType: 'invoices',
      name: { fr: 'Lignes de facture', en: 'Invoice lines' },
      columns: BILLED_LINE_COLUMNS,
      rules: await this.rules(query),
      builder: () => this.withInvoices(),
      shown: (batch) => batch.map(shown),
    };
  }

  private async rules({ year }: BilledLineQuery): Promise<ListRules<BilledLineQuery>> {
    const conditions = this.fields.conditionsOn('invoice-lines');
    return billedLineRules(conditions, year === undefined ? undefined : await this.settings.fiscalYear(year));
  }

  private withInvoices() {
    return this.db
      .repository(InvoiceLine)
      .createQueryBuilder('line')
      .leftJoinAndSelect('line.invoice', 'invoice')
      .leftJoinAndSelect('line.organization', 'organization');
  }
}

function shown({ invoice, organization, subscription: _, ...line }: InvoiceLine): BilledLineOut {
  return { ...line, invoiceNumber: invoice.number, organizationName: organization.name };
}
