import { Injectable } from '@nestjs/common';
import { Db } from '../core/db.js';
import { listPage, type ListRules, type Page } from '../core/list-query.js';
import { SettingsService } from '../settings/settings.service.js';
import type { BilledLineOut, BilledLineQuery } from './billed-lines.dto.js';
import { InvoiceLine } from './invoice-line.entity.js';

/** Where the organization was on the day of the invoice, as the turnover report counts it. */
const PLACE_ON_DAY = `select 1 from organization_territories place
  where place.organization_id = invoice.organization_id
    and daterange(place.starts_on, place.ends_before) @> invoice.issued_on`;

function billedLineRules(year?: { from: string; to: string }): ListRules<BilledLineQuery> {
  return {
    sorts: { issuedOn: 'invoice.issuedOn', organization: 'organization.name', invoiceNumber: 'invoice.number' },
    defaultSort: 'issuedOn',
    filters: {
      year: () => ({ sql: 'invoice.issued_on between :from and :to', parameters: { ...year } }),
      nature: 'line.nature = :nature',
      service: (service) => `line.nature ${service ? '<>' : '='} 'subsidy'`,
      category: 'line.category = :category',
      kind: 'organization.kind = :kind',
      territoryId: (territoryId) =>
        territoryId === 'none'
          ? `not exists (${PLACE_ON_DAY} and place.territory_id is not null)`
          : `exists (${PLACE_ON_DAY} and place.territory_id = cast(:territoryId as int))`,
      areaId: (areaId) =>
        areaId === 'other'
          ? `not exists (${PLACE_ON_DAY} and place.epci_code in (select unnest(epci_codes) from areas))`
          : `exists (${PLACE_ON_DAY} and place.epci_code in (select unnest(epci_codes) from areas where id = cast(:areaId as int)))`,
      organizationId: 'invoice.organization_id = :organizationId',
    },
    search: (word) => `line.id in (
      select id from invoice_lines where fold(description) like ${word}
      union all
      select l.id from invoice_lines l join invoices i on i.id = l.invoice_id where fold(i.number) like ${word}
      union all
      select l.id from invoice_lines l join invoices i on i.id = l.invoice_id
        join organizations o on o.id = i.organization_id where fold(o.name) like ${word})`,
    sums: { amount: 'line.amount' },
  };
}

/** Invoice lines across invoices: the records behind each figure of the turnover. */
@Injectable()
export class BilledLinesService {
  constructor(
    private readonly db: Db,
    private readonly settings: SettingsService,
  ) {}

  async list(query: BilledLineQuery): Promise<Page<BilledLineOut>> {
    const year = query.year === undefined ? undefined : await this.settings.fiscalYear(query.year);
    const builder = this.db
      .repository(InvoiceLine)
      .createQueryBuilder('line')
      .innerJoinAndSelect('line.invoice', 'invoice')
      .innerJoinAndSelect('invoice.organization', 'organization');
    const { data, ...whole } = await listPage(builder, query, billedLineRules(year));
    return { data: data.map(shown), ...whole };
  }
}

function shown({ invoice, subscription: _, ...line }: InvoiceLine): BilledLineOut {
  const { number, issuedOn, organizationId, organization } = invoice;
  return { ...line, invoiceNumber: number, issuedOn, organizationId, organizationName: organization.name };
}
