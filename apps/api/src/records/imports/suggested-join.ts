import type { ImportField } from '../../core/import-target.js';
import { type Analysis, plainTitle, suggestedFields } from './analyse-table.js';
import { cellText } from './read-values.js';

/** The titles of the columns by which the rows of two files belong together. */
export interface Join {
  joinedBy: string;
  linesJoinedBy: string;
}

/** Values of a column of the second file that are looked for in the first. */
const COMPARED = 200;
/** Values found in both files say more than titles. */
const WEIGHT_OF_VALUES = 2;

/**
 * The columns that seem to join two files: the values of the one are in the other, where each names one row only; their
 * titles name the same field, or the one is in the other ('number', 'invoice_number').
 */
export function suggestedJoin(own: Analysis, lines: Analysis, fields: readonly ImportField[]): Join {
  const named = own.cellsOf.map((cells) => valuesOf(cells));
  const told = lines.cellsOf.map((cells) => valuesOf(cells));
  let best = { score: -1, joinedBy: own.columns[0]?.title ?? '', linesJoinedBy: lines.columns[0]?.title ?? '' };
  for (const [place, { title: joinedBy }] of own.columns.entries()) {
    const values = named[place];
    // A value of several rows says of none of them in particular.
    if (!values || values.size < (own.cellsOf[place] ?? []).length) continue;
    const [field] = suggestedFields([joinedBy], fields);
    for (const [other, { title: linesJoinedBy }] of lines.columns.entries()) {
      const score =
        WEIGHT_OF_VALUES * shareIn(told[other] ?? new Set(), values) +
        likenessOf(
          joinedBy,
          linesJoinedBy,
          fields.find(({ name }) => name === field),
        );
      if (score > best.score) best = { score, joinedBy, linesJoinedBy };
    }
  }
  return { joinedBy: best.joinedBy, linesJoinedBy: best.linesJoinedBy };
}

const valuesOf = (cells: readonly string[]) => new Set(cells.map(cellText).filter((text) => text !== ''));

function shareIn(told: ReadonlySet<string>, values: ReadonlySet<string>): number {
  if (told.size === 0) return 0;
  const some = [...told].slice(0, COMPARED);
  return some.filter((value) => values.has(value)).length / some.length;
}

function likenessOf(joinedBy: string, linesJoinedBy: string, field: ImportField | undefined): number {
  const [one, other] = [plainTitle(joinedBy), plainTitle(linesJoinedBy)];
  if (one === '' || other === '') return 0;
  if (field && suggestedFields([linesJoinedBy], [field])[0]) return 1;
  return one.includes(other) || other.includes(one) ? 0.5 : 0;
}
