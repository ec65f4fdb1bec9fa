/** What a French envelope takes (AFNOR NF Z10-011): at most 6 lines of 38 characters. */
const MOST_LINES = 6;
const MOST_CHARACTERS = 38;
/** Lines of a name that an address of many lines leaves. */
const FEWEST_OF_NAME = 2;

export interface PostalAddress {
  name: string;
  /** Street and what comes before it, one or several lines. */
  address: string | null;
  postcode: string | null;
  city: string | null;
  /** The line that names a person there; it stands where the name and the street leave one. */
  attention?: string | null;
}

/**
 * The lines of an envelope, in AFNOR NF Z10-011's order: who, where, then postcode and city in capitals without accent
 * nor punctuation. Lines too long are cut between words; a name takes those that the address leaves, two at least; of an
 * address of too many lines the last ones are kept, nearest to the street. Undefined without street, postcode or city: no postman would find it.
 */
export function postalLines({ name, address, postcode, city, attention }: PostalAddress): string[] | undefined {
  if (!address?.trim() || !postcode?.trim() || !city?.trim()) return undefined;
  const where = address.split(/[\n\r]+/).flatMap(wrapped);
  const who = wrapped(name).slice(0, Math.max(FEWEST_OF_NAME, MOST_LINES - 1 - where.length));
  const person = attention && who.length + where.length < MOST_LINES - 1 ? [attention.slice(0, MOST_CHARACTERS)] : [];
  return [...who, ...person, ...where.slice(-(MOST_LINES - 1 - who.length)), lastLine(postcode, city)];
}

function lastLine(postcode: string, city: string): string {
  return `${postcode} ${city}`
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/œ/gi, 'OE')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase()
    .slice(0, MOST_CHARACTERS);
}

/** `text` in lines of at most 38 characters, cut between words where there are any. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const joined = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && joined.length <= MOST_CHARACTERS) lines[lines.length - 1] = joined;
    else for (let at = 0; at < word.length; at += MOST_CHARACTERS) lines.push(word.slice(at, at + MOST_CHARACTERS));
  }
  return lines;
}

/** Sheets of labels sold everywhere, by the size of a label in millimetres, and how many of them A4 holds. */
export const LABELS_OF_SHEET = {
  '70x37': 24,
  /** L7163. */
  '99x38': 14,
  /** L7160. */
  '63x38': 21,
  /** L7159. */
  '63x34': 24,
  '105x57': 10,
} as const;
export type LabelSheet = keyof typeof LABELS_OF_SHEET;
export const LABEL_SHEETS = Object.keys(LABELS_OF_SHEET) as LabelSheet[];
/** Those that lists offer at once. */
export const COMMON_LABEL_SHEETS = ['70x37', '99x38'] as const satisfies readonly LabelSheet[];
