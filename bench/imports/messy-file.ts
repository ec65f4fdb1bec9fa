import { emailOf, organizationName, siren } from '../data/names.js';
import { Places } from '../data/places.js';
import { Random } from '../data/random.js';

const TITLES = 'Nom;Type;Référence;SIREN;CP;Ville;Client depuis;Mail;Tél;Remarque';
const KINDS = ['Association', 'ENTREPRISE', 'collectivité territoriale', 'Coopérative', 'Collectif'] as const;
const KIND_OF = {
  Association: 'association',
  ENTREPRISE: 'company',
  'collectivité territoriale': 'local_authority',
  Coopérative: 'cooperative',
  Collectif: 'collective',
} as const;

type Cells = Record<
  'name' | 'kind' | 'reference' | 'siren' | 'postcode' | 'city' | 'since' | 'email' | 'phone' | 'note',
  string
>;

/** What people and other software do to a row, and how often. */
const FAULTS: [number, (cells: Cells, random: Random) => void][] = [
  [0.01, (cells) => (cells.name = '')],
  [0.01, (cells) => (cells.name = `🌻 ${cells.name} ✨`)],
  [0.005, (cells) => (cells.name = `شركة ${cells.name}`)],
  [0.003, (cells) => (cells.name = `${cells.name} ${'très '.repeat(60)}long`)],
  [0.005, (cells) => (cells.note = `=cmd|' /C calc'!A0`)],
  [0.003, (cells) => (cells.note = 'a\0b')],
  [0.005, (cells) => (cells.note = '#REF!')],
  [0.02, (cells) => (cells.siren = wrongKey(cells.siren))],
  [0.3, (cells) => (cells.siren = cells.siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3'))],
  [0.02, (cells) => (cells.city = '')],
  [0.01, (cells) => (cells.city = 'Nulle-part-sur-Rien')],
  [0.1, (cells) => (cells.city = cells.city.toUpperCase())],
  [0.02, (cells) => (cells.postcode = cells.postcode.replace(/^0/, ''))],
  [0.01, (cells) => (cells.since = '31/02/2019')],
  [0.01, (cells) => (cells.since = 'bientôt')],
  [0.01, (cells) => (cells.email = 'contact chez example.org')],
  [0.01, (cells) => (cells.kind = 'Asso.')],
  [0.01, (cells) => (cells.kind = '')],
  [0.01, (cells, random) => (cells.reference = `M-${1 + random.below(Number(cells.reference.slice(2)))}`)],
];

/**
 * A CSV file of `count` organizations as old software and many hands leave them, most lines in Windows-1252, some in
 * UTF-8: the same organization in two spellings, in two places of the file, wrong keys, postcodes of several communes
 * without a name, impossible days, formulas, control characters, cells too many. The same seed gives the same file.
 */
export function messyFile(count: number, seed: number): Buffer {
  const random = new Random(seed);
  const places = new Places([]);
  const lines: Buffer[] = [encoded(TITLES, true)];
  const told: Cells[] = [];
  for (let number = 1; number <= count; number++) {
    const again = number > 10 && random.chance(0.06);
    const cells = again ? respelled(random.pick(told), number, random) : organization(number, places, random);
    if (!again) told.push({ ...cells });
    for (const [share, spoil] of FAULTS) if (random.chance(share)) spoil(cells, random);
    const line = Object.values(cells).map(quoted).join(';') + (random.chance(0.005) ? ';de trop' : '');
    // What Windows-1252 has no sign for can only be in UTF-8.
    lines.push(encoded(random.chance(0.004) ? line.replace(/;.*$/, '') : line, random.chance(0.9)));
  }
  return Buffer.concat(lines);
}

function organization(number: number, places: Places, random: Random): Cells {
  const kind = random.pick(KINDS);
  const { commune } = places.draw(random);
  const name = organizationName(KIND_OF[kind], commune?.name ?? 'Artois', random);
  const [day, month] = [1 + random.below(28), 1 + random.below(12)].map((each) => String(each).padStart(2, '0'));
  return {
    name: `${name} no ${number}`,
    kind,
    reference: `M-${number}`,
    siren: random.chance(0.5) ? siren(random) : '',
    postcode: commune?.postcodes[0] ?? '',
    city: commune?.name ?? '',
    since: random.chance(0.3) ? `${day}/${month}/${2005 + random.below(18)}` : '',
    email: random.chance(0.5) ? emailOf(name, number) : '',
    phone: random.chance(0.5) ? `03 53 01 ${10 + random.below(90)} ${10 + random.below(90)}` : '',
    note: random.chance(0.2) ? 'Reprise de l’ancienne base ; à vérifier « dès que possible » — 12,50 €' : '',
  };
}

/** The same organization, told once more by somebody else under a number of its own. */
function respelled({ ...cells }: Cells, number: number, random: Random): Cells {
  const spellings = [
    () => cells.name.toUpperCase(),
    () => cells.name.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    () => cells.name.replaceAll(' ', '-'),
    () => cells.name.replace('Association', 'Asso.'),
    () => cells.name.replace(/(\p{L})(\p{L}) /u, '$2$1 '),
  ];
  return { ...cells, name: random.pick(spellings)(), reference: `M-${number}`, since: '' };
}

function wrongKey(number: string): string {
  return number.replace(/\d$/, (key) => String((Number(key) + 3) % 10));
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const ANSI: Record<string, number> = { '€': 0x80, '’': 0x92, '–': 0x96, '—': 0x97, œ: 0x9c, Œ: 0x8c };

/** In Windows-1252 if asked and possible, else in UTF-8. */
function encoded(line: string, ansi: boolean): Buffer {
  const codes = [...line].map((sign) => ANSI[sign] ?? sign.codePointAt(0) ?? 0);
  return ansi && codes.every((code) => code < 256) ? Buffer.from([...codes, 13, 10]) : Buffer.from(`${line}\r\n`);
}
