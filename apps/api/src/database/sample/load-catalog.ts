import { BundleCreate } from '../../revenue/bundles/bundle.dto.js';
import type { BundlesService } from '../../revenue/bundles/bundles.service.js';
import { ServiceCreate } from '../../revenue/services/service.dto.js';
import type { ServicesService } from '../../revenue/services/services.service.js';
import { atRow, cell, checked, optionalRows, referred } from './csv-rows.js';

/** Loads `services.csv` with `service_prices.csv`, where there are any; the ids by name. */
export async function loadServices(folder: string, services: ServicesService): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const prices = optionalRows(folder, 'service_prices.csv', ['service', 'kind', 'starts_on', 'unit_price']);
  for (const row of optionalRows(folder, 'services.csv', ['name', 'category', 'nature', 'unit_price', 'vat_rate'])) {
    const name = row.cells['name'] ?? '';
    const fields = await checked(row, ServiceCreate, {
      name,
      category: cell(row, 'category'),
      nature: cell(row, 'nature'),
      unit: cell(row, 'unit'),
      unitPrice: cell(row, 'unit_price'),
      vatRate: cell(row, 'vat_rate'),
      periodUnit: cell(row, 'billing_period'),
      account: cell(row, 'account'),
      unitCost: cell(row, 'unit_cost'),
      description: cell(row, 'description'),
      prices: prices
        .filter(({ cells }) => cells['service'] === name)
        .map((price) => ({
          kind: cell(price, 'kind'),
          startsOn: cell(price, 'starts_on'),
          endsOn: cell(price, 'ends_on'),
          unitPrice: cell(price, 'unit_price'),
        })),
    });
    const { id } = await atRow(row, () => services.create(fields));
    ids.set(name, id);
  }
  return ids;
}

/** Loads `bundles.csv`, where there is one: the rows of one name are one bundle's. */
export async function loadBundles(
  folder: string,
  bundles: BundlesService,
  serviceIds: Map<string, number>,
): Promise<void> {
  const rows = optionalRows(folder, 'bundles.csv', ['bundle', 'description', 'service', 'quantity']);
  const firstOf = new Map(rows.toReversed().map((row) => [row.cells['bundle'] ?? '', row]));
  for (const [name, first] of firstOf) {
    const fields = await checked(first, BundleCreate, {
      name,
      description: cell(first, 'description'),
      items: rows
        .filter(({ cells }) => cells['bundle'] === name)
        .map((row) => ({
          serviceId: referred(row, 'service', serviceIds),
          quantity: cell(row, 'quantity'),
          discountPercent: cell(row, 'discount_percent') ?? undefined,
        })),
    });
    await atRow(first, () => bundles.create(fields));
  }
}
