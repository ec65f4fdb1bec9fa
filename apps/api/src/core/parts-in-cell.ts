/** What parts of a record are told by in one cell of a file: one a line, its fields between bars. */
export type PartFields = readonly (string | number | null)[];

const BAR = '|';

/** Parts as one text: 'Pour le client | Nadia Sorbier | présidente'. A bar or a new line within a field follows a backslash. */
export function cellOfParts(parts: readonly PartFields[]): string {
  return parts.map(lineOf).join('\n');
}

function lineOf(fields: PartFields): string {
  const texts = fields.map((field) => escaped(String(field ?? '')));
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1).join(` ${BAR} `);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\|]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** The fields of each part that `cellOfParts` wrote, or people did. */
export function partsOfCell(cell: string): string[][] {
  return cell
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(fieldsOf);
}

function fieldsOf(line: string): string[] {
  const fields = [''];
  for (const [token] of line.matchAll(/\\.|[^]/g)) {
    if (token === BAR) fields.push('');
    else fields[fields.length - 1] += token === String.raw`\n` ? '\n' : token.slice(-1);
  }
  return fields.map((field) => field.trim());
}
