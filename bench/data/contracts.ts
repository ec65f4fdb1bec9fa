import { dayOf, FIRST_MONTH, iso, isoOrNull, MONTH_AFTER, type Month, yearOf } from './calendar.js';
import type { Row } from './copy.js';
import { signsContracts } from './organizations.js';
import type { Random } from './random.js';

/** What the subscriptions of a contract need to know of it. All its dates fall on one day of the month. */
export interface Contract {
  id: number;
  organizationId: number;
  start: Month;
  dayOfMonth: number;
  /** First month it no longer runs; null = open. */
  end: Month | null;
}

const MONTHS = MONTH_AFTER - FIRST_MONTH;
const LEAVING_PER_YEAR = 0.08;
/** How far ahead an end is known. */
const MONTHS_AHEAD = 6;
const TITLES = ['Hébergement', 'Hébergement et maintenance', 'Maintenance', 'Assistance', 'Services numériques libres'];
export const END_REASONS = ['Fin d’activité', 'Internalisation', 'Départ chez un concurrent', 'Budget', 'Fusion'];

/** `count` contracts, at least one for each organization that signs any; those of one fall due on the same day. */
export function contracts(count: number, organizations: number, random: Random): Contract[] {
  const signing = Array.from({ length: organizations }, (_, index) => index + 1).filter(signsContracts);
  const anchors = signing.map(() => ({
    month: random.chance(0.33) ? 0 : random.below(12),
    dayOfMonth: random.chance(0.5) ? 1 : 1 + random.below(28),
  }));
  return Array.from({ length: count }, (_, index) => {
    const signer = index < signing.length ? index : random.below(signing.length);
    const { month = 0, dayOfMonth = 1 } = anchors[signer] ?? {};
    const start = startMonth(month, random);
    return { id: index + 1, organizationId: signing[signer] ?? 0, start, dayOfMonth, end: endMonth(start, random) };
  });
}

/** In that month of a year: one in eight before the first invoice, the others more each year. */
function startMonth(month: number, random: Random): Month {
  const years = random.chance(0.125) ? -1 - random.below(4) : Math.floor((MONTHS / 12) * random.next() ** 0.5);
  return FIRST_MONTH + 12 * years + month;
}

function endMonth(start: Month, random: Random): Month | null {
  let end = start + 12;
  while (!random.chance(LEAVING_PER_YEAR)) end += 12;
  return end > MONTH_AFTER + MONTHS_AHEAD || end <= FIRST_MONTH ? null : end;
}

export function* contractRows(all: Contract[], random: Random): Generator<Row> {
  for (const { id, organizationId, start, dayOfMonth, end } of all) {
    const startsOn = dayOf(start, dayOfMonth);
    const tacit = random.chance(0.8);
    yield {
      id,
      organization_id: organizationId,
      reference: `C-${yearOf(start)}-${String(id).padStart(6, '0')}`,
      title: random.pick(TITLES),
      signed_on: random.chance(0.9) ? iso(startsOn - random.below(40)) : null,
      starts_on: iso(startsOn),
      ends_before: isoOrNull(end && dayOf(end, dayOfMonth)),
      renewal: tacit ? 'tacit' : 'none',
      renewal_months: tacit ? 12 : null,
      notice_months: 1 + random.below(3),
      end_reason: end === null ? null : random.pick(END_REASONS),
    };
  }
}
