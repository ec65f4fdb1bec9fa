import { csv } from './csv.js';
import { Random } from '../data/random.js';

/** A file of records and, of two files, the one of their parts. */
export interface TableFiles {
  own: Buffer;
  lines?: Buffer;
}

const SUBSCRIPTIONS = 2;
const LINES = 5;
const SERVICES = ['Messagerie', 'Site web', 'Nuage', 'Maintenance', 'Listes'] as const;

/** `count` contacts without a fault, each with a role in one of `organizations`; another `edition` says other things. */
export function contactsFile(count: number, organizations: number, seed: number, edition: number): TableFiles {
  const random = new Random(seed + 10);
  const titles = ['Référence externe', 'Nom', 'Prénom', 'Adresse électronique', 'Référence externe de la structure'];
  const rows = Array.from({ length: count }, (_, index) => [
    `CONTACT-${index}`,
    `Terrilien ${index}`,
    `Camille ${random.below(1_000)}`,
    `camille.${index}@example.org`,
    organizationOf(organizations, random),
    random.pick(['présidence', 'comptabilité', 'technique']),
    `Édition ${edition}`,
  ]);
  return { own: csv([[...titles, 'Fonction', 'Note'], ...rows]) };
}

/** `count` contracts, and 2 subscriptions of each in a second file. */
export function contractsFiles(count: number, organizations: number, seed: number, edition: number): TableFiles {
  const random = new Random(seed + 11);
  const own: unknown[][] = [['key', 'organization_key', 'reference', 'title', 'starts_on', 'renewal', 'notice_months']];
  const lines: unknown[][] = [
    ['key', 'contract_key', 'service', 'category', 'quantity', 'unit_price', 'billing_period', 'billed', 'starts_on'],
  ];
  for (let number = 1; number <= count; number += 1) {
    const startsOn = `${2015 + random.below(5)}-0${1 + random.below(9)}-01`;
    const organization = organizationOf(organizations, random);
    own.push([`CTR-${number}`, organization, `C-${number}`, `Contrat ${edition}`, startsOn, 'tacit', 3]);
    for (let part = 1; part <= SUBSCRIPTIONS; part += 1) {
      const [service, quantity] = [random.pick(SERVICES), 1 + random.below(20)];
      lines.push([
        `SUB-${number}-${part}`,
        `CTR-${number}`,
        service,
        'hosting',
        quantity,
        `${10 * edition}.50`,
        random.pick(['month', 'quarter', 'year']),
        'in_advance',
        startsOn,
      ]);
    }
  }
  return { own: csv(own), lines: csv(lines) };
}

/** `count` invoices, and 5 lines of each in a second file, two of them of the subscriptions of a contract among `contracts`. */
export function invoicesFiles(
  count: number,
  { organizations, contracts }: { organizations: number; contracts: number },
  seed: number,
  edition: number,
): TableFiles {
  const random = new Random(seed + 12);
  const own: unknown[][] = [['number', 'organization_key', 'issued_on', 'due_on', 'type', 'paid_on']];
  const lines: unknown[][] = [
    ['invoice_number', 'description', 'nature', 'category', 'subscription_key', 'quantity', 'unit_price', 'vat_rate'],
  ];
  for (let number = 1; number <= count; number += 1) {
    const month = `2020-0${1 + random.below(9)}`;
    const organization = organizationOf(organizations, random);
    own.push([`F-${number}`, organization, `${month}-01`, `${month}-28`, 'invoice', `${month}-2${edition}`]);
    for (let part = 1; part <= LINES; part += 1) {
      const bills = part <= SUBSCRIPTIONS;
      lines.push([
        `F-${number}`,
        `${random.pick(SERVICES)} ${edition}`,
        bills ? 'recurring' : 'one_off',
        bills ? 'hosting' : 'training',
        bills ? `SUB-${1 + random.below(contracts)}-${part}` : '',
        1 + random.below(9),
        `${1 + random.below(300)}.00`,
        20,
      ]);
    }
  }
  return { own: csv(own), lines: csv(lines) };
}

/** The external reference of one, as `cleanFile` gives it. */
const organizationOf = (organizations: number, random: Random) => `BENCH-${1 + random.below(organizations)}`;
