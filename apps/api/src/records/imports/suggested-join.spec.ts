import type { ImportField } from '../../core/import-target.js';
import type { Analysis } from './analyse-table.js';
import { suggestedJoin } from './suggested-join.js';

const FIELDS: ImportField[] = [
  { name: 'number', label: { fr: 'Numéro', en: 'Number' }, kind: 'text', titles: ['Facture'] },
];

/** A table by its columns. */
function analysis(columns: Record<string, string[]>): Analysis {
  const cellsOf = Object.values(columns);
  return {
    columns: Object.entries(columns).map(([title, cells]) => ({ title, kind: 'text', samples: cells.slice(0, 3) })),
    total: cellsOf[0]?.length ?? 0,
    cellsOf,
  };
}

test.each<[string, Record<string, string[]>, Record<string, string[]>, [string, string]]>([
  [
    'values found in both, whatever the titles',
    { a: ['x', 'y'], b: ['F-1', 'F-2'] },
    { c: ['1', '2', '3'], d: ['F-2', 'F-1', 'F-2'] },
    ['b', 'd'],
  ],
  [
    'the title that holds the other, of numbers found everywhere',
    { id: ['1', '2', '3'], type: ['a', 'b', 'c'] },
    { quantity: ['1', '2', '1'], id_contract: ['1', '1', '3'] },
    ['id', 'id_contract'],
  ],
  [
    'the title that means the field of the other',
    { rang: ['1', '2', '3'], Numéro: ['1', '2', '3'] },
    { Quantité: ['1', '2', '1'], Facture: ['1', '2', '3'] },
    ['Numéro', 'Facture'],
  ],
  [
    'no column whose values name several rows',
    { kind: ['a', 'a', 'b'], key: ['K1', 'K2', 'K3'] },
    { kind: ['a', 'b', 'a'], parent: ['K1', 'K3', 'K3'] },
    ['key', 'parent'],
  ],
  [
    'a value that a spreadsheet keeps as text',
    { n: ['="007"', '="008"'] },
    { q: ['1', '1'], m: ['007', '008'] },
    ['n', 'm'],
  ],
  [
    'the titles, when no value is in both',
    { z: ['1'], number: ['F-1'] },
    { q: ['2'], number: ['F-2'] },
    ['number', 'number'],
  ],
  ['some column, when nothing tells', { a: ['1', '1'] }, { b: ['2', '2'] }, ['a', 'b']],
])('two files seem to be joined by %s', (_, own, lines, [joinedBy, linesJoinedBy]) => {
  expect(suggestedJoin(analysis(own), analysis(lines), FIELDS)).toEqual({ joinedBy, linesJoinedBy });
});
