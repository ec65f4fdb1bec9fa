/** A property of a card, as written: `item1.TEL;TYPE=cell:06…`. */
export interface CardProperty {
  /** Upper case: 'TEL'. */
  name: string;
  /** Ties properties together: 'item1'; empty without one. */
  group: string;
  /** Every parameter value, lower case, whatever its name: 'cell', 'pref', 'utf-8'. */
  types: string[];
  /** Decoded, its escapes kept: see `cardText` and `cardParts`. */
  value: string;
}

/** One card of a file; `problem` says why it cannot be read. */
export interface Card {
  /** The line of its BEGIN in the file, from 1. */
  line: number;
  properties: CardProperty[];
  problem?: 'unfinished' | 'bad_line';
  /** Of the line at fault, from 1. */
  problemLine?: number;
}

/**
 * The cards of a vCard file: versions 2.1 (quoted-printable in its charset), 3.0 and 4.0 (RFC 6350), folded lines, any
 * line ends. What stands outside the cards is passed over.
 */
export function readVCards(text: string): Card[] {
  const cards: Card[] = [];
  let open: Card | undefined;
  for (const { line, text: written } of logicalLines(text)) {
    if (/^BEGIN:VCARD\s*$/i.test(written)) {
      if (open) cards.push({ ...open, problem: 'unfinished' });
      open = { line, properties: [] };
    } else if (open && /^END:VCARD\s*$/i.test(written)) {
      cards.push(open);
      open = undefined;
    } else if (open && written.trim() !== '') {
      const property = readProperty(written);
      if (property) open.properties.push(property);
      else if (!open.problem) open = { ...open, problem: 'bad_line', problemLine: line };
    }
  }
  if (open) cards.push({ ...open, problem: 'unfinished' });
  return cards;
}

/** The text of a value, its escapes undone: `Dupont\, Jean` -> 'Dupont, Jean'. */
export function cardText(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped)).trim();
}

/** The parts of a structured value: `Dupont;Jean;;;` -> ['Dupont', 'Jean', '', '', '']. */
export function cardParts(value: string): string[] {
  const parts = [''];
  for (const [each] of value.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (each === ';') parts.push('');
    else parts[parts.length - 1] += each;
  }
  return parts.map(cardText);
}

/** Lines with their continuations: those that begin with a space or a tab, and those a quoted-printable `=` calls. */
function logicalLines(text: string): { line: number; text: string }[] {
  // Pieces are joined once at the end: a portrait has thousands of them.
  const lines: { line: number; pieces: string[] }[] = [];
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const pieces = lines.at(-1)?.pieces;
    const last = pieces?.at(-1);
    if (pieces && last?.endsWith('=') && isQuotedPrintable(pieces[0])) {
      pieces.splice(-1, 1, last.slice(0, -1), written);
    } else if (pieces && /^[ \t]/.test(written)) pieces.push(written.slice(1));
    else lines.push({ line: index + 1, pieces: [written] });
  }
  return lines.map(({ line, pieces }) => ({ line, text: pieces.join('') }));
}

function isQuotedPrintable(line = ''): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(line);
}

/** `group.NAME;parameters:value`; a colon or a semicolon inside double quotes separates nothing. */
const PROPERTY = /^(?:([\w-]+)\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):([\s\S]*)$/;

function readProperty(line: string): CardProperty | undefined {
  const [, group = '', name, written = '', value = ''] = PROPERTY.exec(line) ?? [];
  if (name === undefined) return undefined;
  const parameters = written.match(/(?:[^";]|"[^"]*")+/g) ?? [];
  const types = parameters.flatMap((parameter) => valuesOf(parameter));
  const charset = parameters.map((each) => /^charset=(.+)$/i.exec(each)?.[1]).find(Boolean);
  const decoded = types.includes('quoted-printable') ? fromQuotedPrintable(value, charset) : value;
  return { name: name.toUpperCase(), group: group.toLowerCase(), types, value: decoded };
}

/** `TYPE="cell,voice"` and, as version 2.1 writes it, `CELL`. */
function valuesOf(parameter: string): string[] {
  return parameter
    .slice(parameter.indexOf('=') + 1)
    .replaceAll('"', '')
    .toLowerCase()
    .split(',');
}

function fromQuotedPrintable(value: string, charset = 'utf-8'): string {
  const bytes = value
    .match(/=[0-9a-f]{2}|[\s\S]/gi)
    ?.flatMap((each) => (each.length === 3 ? [Number.parseInt(each.slice(1), 16)] : [...Buffer.from(each)]));
  const encoded = Uint8Array.from(bytes ?? []);
  try {
    return new TextDecoder(charset).decode(encoded);
  } catch {
    return new TextDecoder().decode(encoded);
  }
}
