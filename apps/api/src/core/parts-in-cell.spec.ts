import fc from 'fast-check';
import { cellOfParts, partsOfCell } from './parts-in-cell.js';

test.each<[string, (string | number | null)[][], string]>([
  [
    'one a line, its fields between bars',
    [
      ['Payeur', 'Les Amis'],
      ['Garant', 'La Ville'],
    ],
    'Payeur | Les Amis\nGarant | La Ville',
  ],
  ['what is empty at the end is left out', [[1, 'Deux sites', null, null]], '1 | Deux sites'],
  ['what is empty within keeps its place', [['client', 'Nadia', null, '2020-01-01']], 'client | Nadia |  | 2020-01-01'],
  ['bars and new lines within a field are marked', [['a|b', 'c\nd\\n']], 'a\\|b | c\\nd\\\\n'],
  ['nothing', [], ''],
])('%s', (_, parts, cell) => expect(cellOfParts(parts)).toBe(cell));

test('what is written is read as it was', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'é', '|', '\\', '\n', 'n', ' ') }).map((text) => text.trim());
  const part = fc.array(field, { minLength: 1, maxLength: 4 }).filter((fields) => fields.at(-1) !== '');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => expect(partsOfCell(cellOfParts(parts))).toEqual(parts)),
  );
});
