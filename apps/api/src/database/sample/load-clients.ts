import { legalFormNamed } from '@terril/domain';
import { ContractCreate } from '../../revenue/contracts/contract.dto.js';
import type { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import type { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { SubscriptionCreate } from '../../revenue/subscriptions/subscription.dto.js';
import type { SubscriptionsService } from '../../revenue/subscriptions/subscriptions.service.js';
import { atRow, cell, checked, type CsvRow, optionalRows, readRows, referred, rowsOfList, SampleError } from './csv-rows.js';
import { type OwnFields, readCustomValues } from './load-custom-fields.js';
import { readDetails } from './load-details.js';

/** Loads `organizations.csv`, with what stands of them in other files; the ids by key. Status and territory are derived, never read. */
export async function loadOrganizations(
  folder: string,
  organizations: OrganizationsService,
  ownFields: OwnFields,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const detailsOf = readDetails(folder, ids);
  const customValuesOf = readCustomValues(folder, ownFields);
  for (const row of readRows(folder, 'organizations.csv', ['key', 'name', 'kind', 'insee_code', 'user_since'])) {
    const fields = await checked(row, OrganizationCreate, {
      name: cell(row, 'name'),
      kind: cell(row, 'kind'),
      legalForm: legalForm(row),
      siren: cell(row, 'siren'),
      address: cell(row, 'address'),
      postcode: cell(row, 'postcode'),
      city: cell(row, 'city'),
      communeCode: cell(row, 'insee_code'),
      email: cell(row, 'email'),
      userSince: cell(row, 'user_since'),
      isPartner: cell(row, 'status') === 'partner',
      note: cell(row, 'note'),
      externalReference: cell(row, 'key'),
      customValues: customValuesOf(row.cells['key'] ?? ''),
      ...detailsOf(row.cells['key'] ?? ''),
    });
    const { id } = await atRow(row, () => organizations.create(fields));
    ids.set(row.cells['key'] ?? '', id);
  }
  return ids;
}

function legalForm(row: CsvRow) {
  const text = cell(row, 'legal_form');
  if (text === null) return null;
  const form = legalFormNamed(text);
  if (form === undefined) throw SampleError.at(row, `legal_form: unknown: ${text}.`);
  return form;
}

/** Loads `contracts.csv`; the ids by key. */
export async function loadContracts(
  folder: string,
  contracts: ContractsService,
  organizationIds: Map<string, number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const terms = new Map(
    optionalRows(folder, 'contract_terms.csv', ['contract_key', 'term_months']).map((row) => [
      row.cells['contract_key'],
      Number(cell(row, 'term_months')),
    ]),
  );
  for (const row of readRows(folder, 'contracts.csv', [
    'key',
    'organization_key',
    'reference',
    'starts_on',
    'ends_on',
  ])) {
    const fields = await checked(row, ContractCreate, {
      organizationId: referred(row, 'organization_key', organizationIds),
      reference: cell(row, 'reference'),
      title: cell(row, 'title'),
      signedOn: cell(row, 'signed_on'),
      startsOn: cell(row, 'starts_on'),
      endsOn: cell(row, 'ends_on'),
      renewal: cell(row, 'renewal'),
      termMonths: terms.get(cell(row, 'key') ?? '') ?? null,
      noticeMonths: Number(cell(row, 'notice_months')),
      externalReference: cell(row, 'key'),
    });
    const { id } = await atRow(row, () => contracts.create(fields));
    ids.set(row.cells['key'] ?? '', id);
  }
  return ids;
}

/** Loads `subscriptions.csv`; the ids by the key of each row. Rows chained by `replaces` are one subscription's prices. */
export async function loadSubscriptions(
  folder: string,
  subscriptions: SubscriptionsService,
  contractIds: Map<string, number>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const chain of chains(
    readRows(folder, 'subscriptions.csv', ['key', 'contract_key', 'unit_price', 'starts_on', 'replaces']),
  )) {
    const [first] = chain;
    const last = chain.at(-1) as CsvRow;
    const rowOf = rowsOfList('versions', chain);
    const fields = await checked(
      first,
      SubscriptionCreate,
      {
        contractId: referred(first, 'contract_key', contractIds),
        service: cell(first, 'service'),
        category: cell(first, 'category'),
        periodUnit: cell(first, 'billing_period'),
        billed: cell(first, 'billed'),
        endReason: cell(last, 'ends_on') && cell(last, 'end_reason'),
        versions: chain.map((row, index) => ({
          startsOn: cell(row, 'starts_on'),
          endsOn: cell(row, 'ends_on'),
          quantity: cell(row, 'quantity'),
          unitPrice: cell(row, 'unit_price'),
          cause: index === 0 ? 'start' : 'indexation',
        })),
        externalReference: cell(first, 'key'),
      },
      rowOf,
    );
    const { id } = await atRow(first, () => subscriptions.create(fields), rowOf);
    for (const row of chain) ids.set(row.cells['key'] ?? '', id);
  }
  return ids;
}

type Chain = [CsvRow, ...CsvRow[]];

/** Each row with those that revise its price, oldest first. */
function chains(rows: CsvRow[]): Chain[] {
  const chainOf = new Map<string, Chain>();
  const all: Chain[] = [];
  for (const row of rows) {
    const replaced = cell(row, 'replaces');
    const chain = replaced === null ? undefined : chainOf.get(replaced);
    if (replaced !== null && !chain) throw SampleError.at(row, `replaces ${replaced} is not known.`);
    const joined: Chain = chain ?? [row];
    if (chain) chain.push(row);
    else all.push(joined);
    chainOf.set(row.cells['key'] ?? '', joined);
  }
  return all;
}
