import { ContractCreate } from '../../revenue/contracts/contract.dto.js';
import type { ContractsService } from '../../revenue/contracts/contracts.service.js';
import type { CatalogOffersService } from '../../revenue/subscriptions/catalog-offers.service.js';
import { SubscriptionCreate } from '../../revenue/subscriptions/subscription.dto.js';
import type { SubscriptionsService } from '../../revenue/subscriptions/subscriptions.service.js';
import { atRow, cell, checked, type CsvRow, optionalRows, referred, rowsOfList } from './csv-rows.js';

/** What sells. */
interface Sellers {
  contracts: ContractsService;
  offers: CatalogOffersService;
  subscriptions: SubscriptionsService;
}

/**
 * Loads `unsigned_contracts.csv`, where there is one: the rows of one reference are one contract's, each with a service of
 * the catalogue that it offers. They count in no figure.
 */
export async function loadUnsignedContracts(
  folder: string,
  sellers: Sellers,
  organizationIds: Map<string, number>,
  serviceIds: Map<string, number>,
): Promise<void> {
  const rows = optionalRows(folder, 'unsigned_contracts.csv', ['organization_key', 'reference', 'stage', 'service']);
  const firstOf = new Map(rows.toReversed().map((row) => [row.cells['reference'], row]));
  const ids = new Map<string | undefined, number>();
  for (const row of rows) {
    const { reference } = row.cells;
    const first = firstOf.get(reference) ?? row;
    const contractId = ids.get(reference) ?? (await draft(first, sellers, organizationIds));
    ids.set(reference, contractId);
    await offer(row, contractId, cell(first, 'starts_on'), sellers, serviceIds);
  }
}

async function draft(row: CsvRow, { contracts }: Sellers, organizationIds: Map<string, number>): Promise<number> {
  const fields = await checked(row, ContractCreate, {
    organizationId: referred(row, 'organization_key', organizationIds),
    reference: cell(row, 'reference'),
    title: cell(row, 'title'),
    stage: cell(row, 'stage'),
    startsOn: cell(row, 'starts_on'),
    renewal: cell(row, 'renewal'),
    termMonths: Number(cell(row, 'term_months')) || null,
    noticeMonths: Number(cell(row, 'notice_months')),
  });
  const { id } = await atRow(row, () => contracts.create(fields));
  return id;
}

async function offer(
  row: CsvRow,
  contractId: number,
  startsOn: string | null,
  { offers, subscriptions }: Sellers,
  serviceIds: Map<string, number>,
): Promise<void> {
  const serviceId = referred(row, 'service', serviceIds);
  const { unitPrice: _, ...offered } = await atRow(row, () => offers.offer({ contractId, serviceId }));
  const versions = [{ startsOn, quantity: cell(row, 'quantity'), unitPrice: cell(row, 'unit_price') }];
  const rowOf = rowsOfList('versions', [row]);
  const told = { ...offered, contractId, billed: 'in_advance', versions };
  const fields = await checked(row, SubscriptionCreate, told, rowOf);
  await atRow(row, () => subscriptions.create(fields), rowOf);
}
