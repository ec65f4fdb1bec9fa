import { Injectable } from '@nestjs/common';
import { Db } from '../core/db.js';
import { listPage, type ListRules, type Page } from '../core/list-query.js';
import { Organization } from '../organizations/organization.entity.js';
import { SettingsService } from '../settings/settings.service.js';
import type { BilledLineOut, BilledLineQuery } from './billed-lines.dto.js';
import { InvoiceLine } from './invoice-line.entity.js';

/** Where the organization was on the day of the invoice, as the turnover report counts it. */
const PLACE_ON_DAY = `select 1 from organization_territories place
  where place.organization_id = line.organization_id
    and daterange(place.starts_on, place.ends_before) @> line.issued_on`;

const inArea = (which: string) =>
  `${PLACE_ON_DAY} and place.epci_code = any (array(select unnest(epci_codes) from areas ${which}))`;

function billedLineRules(year?: { from: string; to: string }): ListRules<BilledLineQuery> {
  return {
    sorts: { issuedOn: 'line.issuedOn', organization: 'organization.name', invoiceNumber: 'invoice.number' },
    defaultSort: 'issuedOn',
    filters: {
      year: () => ({ sql: 'line.issued_on between :from and :to', parameters: { ...year } }),
      nature: 'line.nature = :nature',
      service: (service) => `line.nature ${service ? '<>' : '='} 'subsidy'`,
      category: 'line.category = :category',
      kind: 'organization.kind = :kind',
      territoryId: (territoryId) =>
        territoryId === 'none'
          ? `not exists (${PLACE_ON_DAY} and place.territory_id is not null)`
          : `exists (${PLACE_ON_DAY} and place.territory_id = cast(:territoryId as int))`,
      areaId: (areaId) =>
        areaId === 'other' ? `not exists (${inArea('')})` : `exists (${inArea('where id = cast(:areaId as int)')})`,
      organizationId: 'line.organization_id = :organizationId',
    },
    search: (word) => `fold(line.description) like ${word} or line.organization_id ${Organization.holding(word)}
      or line.invoice_id = any (array(select id from invoices where fold(number) like ${word}))`,
    sums: { amount: 'sum(line.amount)' },
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
      .leftJoinAndSelect('line.invoice', 'invoice')
      .leftJoinAndSelect('line.organization', 'organization');
    const { data, ...whole } = await listPage(builder, query, billedLineRules(year));
    return { data: data.map(shown), ...whole };
  }
}

function shown({ invoice, organization, subscription: _, ...line }: InvoiceLine): BilledLineOut {
  return { ...line, invoiceNumber: invoice.number, organizationName: organization.name };
}
