import { TERMS } from '@terril/domain';
import { BadRequest, type Language, type Sentence } from './errors.js';

/** How the cells of a column are typed in a file; amounts and decimals are exact text with a point. */
export type CellKind = 'text' | 'integer' | 'money' | 'decimal' | 'date' | 'yesNo';

export type CellValue = string | number | boolean | null;

export interface ExportColumn<Row> {
  header: Sentence;
  kind: CellKind;
  value: (row: Row, language: Language) => CellValue;
}

/** The columns of a list's file by the name `?columns=` gives them, in the order of the file. */
export type ExportColumns<Row> = Record<string, ExportColumn<Row>>;

type Reads<Row> = (row: Row) => CellValue;
type Terms = keyof typeof TERMS.fr;

const columnOf =
  (kind: CellKind) =>
  <Row>(fr: string, en: string, value: Reads<Row>): ExportColumn<Row> => ({ header: { fr, en }, kind, value });

export const text = columnOf('text');
export const integer = columnOf('integer');
/** EUR, 2 decimals. */
export const money = columnOf('money');
export const decimal = columnOf('decimal');
export const date = columnOf('date');
export const yesNo = columnOf('yesNo');

/** A value of a fixed list, written as people read it; null = empty. */
export function choice<Row>(of: Terms, fr: string, en: string, value: (row: Row) => string | null): ExportColumn<Row> {
  const words = (language: Language): Record<string, string> => TERMS[language][of];
  return {
    header: { fr, en },
    kind: 'text',
    value: (row, language) => words(language)[value(row) ?? ''] ?? value(row),
  };
}

/**
 * The columns that `names` (`name,city`) asks for, in that order; all of them when it names none.
 * @throws BadRequest that names the unknown ones
 */
export function chosenColumns<Row>(columns: ExportColumns<Row>, names = ''): ExportColumn<Row>[] {
  const asked = new Set(names.split(',').filter((name) => name !== ''));
  if (asked.size === 0) return Object.values(columns);
  const known = new Map(Object.entries(columns));
  const unknown = [...asked].filter((name) => !known.has(name)).join(', ');
  if (unknown === '') return [...asked].map((name) => known.get(name)).filter((column) => column !== undefined);
  const all = [...known.keys()].join(', ');
  const sentence = {
    fr: `Colonne inconnue : ${unknown}. Possibles : ${all}.`,
    en: `Unknown column: ${unknown}. Known: ${all}.`,
  };
  throw new BadRequest('unknown_column', sentence, { columns: sentence });
}
