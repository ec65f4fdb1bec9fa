import { type BillingMoment, monthsIn, type Period, type PeriodUnit, type ServiceCategory } from '@terril/domain';
import { dayOf, FIRST_MONTH, iso, isoOrNull, MONTH_AFTER, type Month } from './calendar.js';
import { type Contract, END_REASONS } from './contracts.js';
import type { Row } from './copy.js';
import { priceVersions, type Version, versionRow } from './prices.js';
import type { Random } from './random.js';

export interface Subscription {
  id: number;
  contract: Contract;
  service: Service;
  period: Period;
  months: number;
  billed: BillingMoment;
  start: Month;
  end: Month | null;
  versions: Version[];
}

interface Service {
  name: string;
  category: ServiceCategory;
  /** EUR cents per unit and year. */
  cents: number;
  mostUnits: number;
}

const SERVICES: Service[] = [
  { name: 'Hébergement de site web', category: 'hosting', cents: 9_000, mostUnits: 4 },
  { name: 'Hébergement de courriel', category: 'hosting', cents: 1_800, mostUnits: 60 },
  { name: 'Hébergement Nextcloud', category: 'hosting', cents: 3_600, mostUnits: 40 },
  { name: 'Listes de diffusion', category: 'hosting', cents: 2_400, mostUnits: 6 },
  { name: 'Nom de domaine', category: 'hosting', cents: 1_500, mostUnits: 3 },
  { name: 'Visioconférence', category: 'hosting', cents: 12_000, mostUnits: 2 },
  { name: 'Maintenance applicative', category: 'maintenance', cents: 84_000, mostUnits: 1 },
  { name: 'Maintenance de serveur', category: 'maintenance', cents: 48_000, mostUnits: 3 },
  { name: 'Assistance aux utilisateurs', category: 'assistance', cents: 60_000, mostUnits: 2 },
  { name: 'Adhésion au support', category: 'service', cents: 12_000, mostUnits: 1 },
];

const PERIODS: Record<`${PeriodUnit} ${number}`, number> = {
  'year 1': 80,
  'year 2': 8,
  'year 3': 5,
  'semester 1': 4,
  'quarter 1': 2.5,
  'month 1': 0.5,
};

/** `count` subscriptions, at least one for each contract. */
export function subscriptions(count: number, contracts: Contract[], random: Random): Subscription[] {
  return Array.from({ length: count }, (_, index) => {
    const contract = contracts[index] ?? random.pick(contracts);
    const [unit, units] = random.weighted(PERIODS).split(' ');
    const period = { unit: unit as PeriodUnit, count: Number(units) };
    const service = random.pick(SERVICES);
    const { start, end } = spanWithin(contract, random);
    const price = {
      cents: random.chance(0.01) ? 0 : Math.round(service.cents * (0.7 + random.next() * 0.8)),
      quantity: 1 + random.below(service.mostUnits),
    };
    const months = monthsIn(period);
    const versions = priceVersions({ start, end, horizon: MONTH_AFTER }, price, months, random);
    const billed = random.chance(0.85) ? 'in_advance' : 'in_arrears';
    return { id: index + 1, contract, service, period, months, billed, start, end, versions };
  });
}

/** One in three comes years after its contract, one in ten ends before it. */
function spanWithin(contract: Contract, random: Random): { start: Month; end: Month | null } {
  const last = Math.min(contract.end ?? MONTH_AFTER, MONTH_AFTER);
  const later = contract.start + (random.chance(0.65) ? 0 : 12 * random.below(4));
  const start = later < last ? later : contract.start;
  const earlier = start + 12 * (1 + random.below(4));
  return { start, end: random.chance(0.1) && earlier < last && earlier > FIRST_MONTH ? earlier : contract.end };
}

export function* subscriptionRows(all: Subscription[], random: Random): Generator<Row> {
  for (const { id, contract, service, period, billed, start, end } of all) {
    yield {
      id,
      contract_id: contract.id,
      service: service.name,
      category: service.category,
      period_unit: period.unit,
      period_count: period.count,
      billed,
      end_reason: end === null ? null : random.pick(END_REASONS),
      starts_on: iso(dayOf(start, contract.dayOfMonth)),
      ends_before: isoOrNull(end && dayOf(end, contract.dayOfMonth)),
    };
  }
}

export function* versionRows(all: Subscription[]): Generator<Row> {
  for (const { id, contract, period, months, versions } of all) {
    for (const version of versions) yield versionRow(version, id, contract.dayOfMonth, period, months);
  }
}
