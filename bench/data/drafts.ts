import { lineAmount, type Nature, negated, type ServiceCategory } from '@terril/domain';
import { type Day, dayOf, FIRST_MONTH, MONTH_AFTER, type Month } from './calendar.js';
import type { Version } from './prices.js';
import type { Random } from './random.js';
import type { Subscription } from './subscriptions.js';

export interface DraftLine {
  description: string;
  nature: Nature;
  category: ServiceCategory;
  subscriptionId: number | null;
  periodStartsOn: Day | null;
  periodEndsOn: Day | null;
  quantity: string;
  unitPrice: string;
  amount: string;
  vatRate: string;
}

/** An invoice that has no number yet. */
export interface Draft {
  organizationId: number;
  issuedOn: Day;
  /** The invoice a credit note takes back. */
  creditedId: number | null;
  lines: DraftLine[];
}

/** A period of a subscription to bill. */
export interface Due {
  subscription: Subscription;
  version: Version;
  from: Month;
}

const VAT = '20.00';

/** What falls due in each month from the first; a pause bills nothing. */
export function dueByMonth(all: Subscription[]): Due[][] {
  const due: Due[][] = Array.from({ length: MONTH_AFTER - FIRST_MONTH }, () => []);
  for (const subscription of all) {
    const { start, end, months, billed, versions } = subscription;
    const wait = billed === 'in_advance' ? 0 : months;
    for (let from = start; from < (end ?? MONTH_AFTER); from += months) {
      const version = versions.find((one) => one.start <= from && (one.end === null || from < one.end));
      if (version) due[from + wait - FIRST_MONTH]?.push({ subscription, version, from });
    }
  }
  return due;
}

/** One invoice per organization for all that falls due in the month, on the last of its days. */
export function recurringDrafts(month: Month, due: Due[]): Draft[] {
  const drafts = new Map<number, Draft>();
  for (const { subscription, version, from } of due) {
    const { contract, service, months } = subscription;
    const { organizationId, dayOfMonth } = contract;
    const draft = drafts.get(organizationId) ?? { organizationId, issuedOn: 0, creditedId: null, lines: [] };
    draft.issuedOn = Math.max(draft.issuedOn, dayOf(month, dayOfMonth));
    draft.lines.push({
      description: service.name,
      nature: 'recurring',
      category: service.category,
      subscriptionId: subscription.id,
      periodStartsOn: dayOf(from, dayOfMonth),
      periodEndsOn: dayOf(from + months, dayOfMonth) - 1,
      quantity: version.quantity,
      unitPrice: version.netUnitPrice,
      amount: version.lineAmount,
      vatRate: VAT,
    });
    drafts.set(organizationId, draft);
  }
  return [...drafts.values()];
}

const JOBS: { description: string; category: ServiceCategory; cents: number }[] = [
  { description: 'Développement sur mesure', category: 'development', cents: 55_000 },
  { description: 'Formation à un logiciel libre', category: 'training', cents: 48_000 },
  { description: 'Installation et paramétrage', category: 'service', cents: 42_000 },
  { description: 'Reprise de données', category: 'service', cents: 42_000 },
  { description: 'Assistance ponctuelle', category: 'assistance', cents: 38_000 },
];
const PLACES = ['atelier', 'journée sur place', 'à distance', 'lot principal', 'complément', 'accompagnement'];

/** An invoice of `count` lines for work done once; one in 60 is a subsidy. */
export function oneOffDraft(organizationId: number, month: Month, count: number, random: Random): Draft {
  const subsidy = random.chance(1 / 60);
  return {
    organizationId,
    issuedOn: dayOf(month, 1 + random.below(28)),
    creditedId: null,
    lines: Array.from({ length: count }, () => (subsidy ? subsidyLine(random) : jobLine(random))),
  };
}

function jobLine(random: Random): DraftLine {
  const job = random.pick(JOBS);
  const quantity = ((1 + random.below(12)) / 2).toFixed(1);
  const unitPrice = (Math.round(job.cents * (0.8 + random.next() * 0.4)) / 100).toFixed(2);
  const description = `${job.description}, ${random.pick(PLACES)}, dossier ${1000 + random.below(9000)}`;
  return priced({ description, nature: 'one_off', category: job.category, quantity, unitPrice, vatRate: VAT });
}

function subsidyLine(random: Random): DraftLine {
  const unitPrice = String(500 * (1 + random.below(10)));
  const description = 'Subvention de projet';
  return priced({ description, nature: 'subsidy', category: 'service', quantity: '1', unitPrice, vatRate: '0.00' });
}

type Unpriced = Omit<DraftLine, 'amount' | 'subscriptionId' | 'periodStartsOn' | 'periodEndsOn'>;

function priced(line: Unpriced): DraftLine {
  return { ...line, amount: lineAmount(line), subscriptionId: null, periodStartsOn: null, periodEndsOn: null };
}

/** The whole of an invoice taken back on `issuedOn`: its lines with the opposite quantity. */
export function creditNote({ organizationId, lines }: Draft, creditedId: number, issuedOn: Day): Draft {
  return {
    organizationId,
    issuedOn,
    creditedId,
    lines: lines.map((line) => ({ ...line, quantity: `-${line.quantity}`, amount: negated(line.amount) })),
  };
}
