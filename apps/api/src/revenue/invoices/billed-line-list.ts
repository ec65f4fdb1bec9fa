import { choice, date, decimal, type ExportColumns, money, text } from '../../core/export-columns.js';
import type { ConditionReader } from '../../core/field-registry.js';
import type { ListRules } from '../../core/list-query.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import type { BilledLineOut, BilledLineQuery } from './billed-lines.dto.js';

/** Where the organization was on the day of the invoice, as the turnover report counts it. */
const PLACE_ON_DAY = `select 1 from organization_territories place
  where place.organization_id = line.organization_id
    and daterange(place.starts_on, place.ends_before) @> line.issued_on`;

const inArea = (which: string) =>
  `${PLACE_ON_DAY} and place.epci_code = any (array(select unnest(epci_codes) from areas ${which}))`;

const NAMES = { territory_id: 'cast(:territoryId as int)', commune_code: ':communeCode', epci_code: ':epciCode' };

const placedIn = (column: keyof typeof NAMES, value: string) =>
  value === 'none'
    ? `not exists (${PLACE_ON_DAY} and place.${column} is not null)`
    : `exists (${PLACE_ON_DAY} and place.${column} = ${NAMES[column]})`;

/** What the list of invoice lines offers; `year` holds the days of the fiscal year asked for. */
export function billedLineRules(
  conditions: ConditionReader,
  year?: { from: string; to: string },
): ListRules<BilledLineQuery> {
  return {
    sorts: { issuedOn: 'line.issuedOn', organization: 'organization.name', invoiceNumber: 'invoice.number' },
    defaultSort: 'issuedOn',
    filters: {
      year: () => ({ sql: 'line.issued_on between :from and :to', parameters: { ...year } }),
      nature: 'line.nature = :nature',
      service: (service) => `line.nature ${service ? '<>' : '='} 'subsidy'`,
      category: 'line.category = :category',
      kind: 'organization.kind = :kind',
      territoryId: (territoryId) => placedIn('territory_id', territoryId),
      areaId: (areaId) =>
        areaId === 'other' ? `not exists (${inArea('')})` : `exists (${inArea('where id = cast(:areaId as int)')})`,
      communeCode: (code) => placedIn('commune_code', code),
      epciCode: (code) => placedIn('epci_code', code),
      organizationId: 'line.organization_id = :organizationId',
      withinId: `line.organization_id ${Organization.within('withinId')}`,
    },
    conditions,
    search: (word) => `line.search_text like ${word} or line.organization_id ${Organization.holding(word)}
      or line.invoice_id = any (array(select id from invoices where fold(number) like ${word}))`,
    sums: { amount: 'sum(line.amount)' },
  };
}

/** The columns of the list in a file. */
export const BILLED_LINE_COLUMNS: ExportColumns<BilledLineOut> = {
  invoiceNumber: text('Facture', 'Invoice', ({ invoiceNumber }) => invoiceNumber),
  issuedOn: date('Émise le', 'Issued on', ({ issuedOn }) => issuedOn),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  description: text('Désignation', 'Description', ({ description }) => description),
  nature: choice('nature', 'Nature', 'Nature', ({ nature }) => nature),
  category: choice('category', 'Catégorie', 'Category', ({ category }) => category),
  quantity: decimal('Quantité', 'Quantity', ({ quantity }) => quantity),
  unitPrice: decimal('Prix unitaire', 'Unit price', ({ unitPrice }) => unitPrice),
  amount: money('Montant hors taxes', 'Amount excl. VAT', ({ amount }) => amount),
};
