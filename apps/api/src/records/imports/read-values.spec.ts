import type { ImportField } from '../../core/import-target.js';
import { readValues } from './read-values.js';

const field = (kind: ImportField['kind'], more: Partial<ImportField> = {}): ImportField => ({
  name: 'x',
  label: { fr: 'X', en: 'X' },
  kind,
  ...more,
});
const read = (cell: string, of: ImportField, text = '') =>
  readValues([cell], [{ field: of, place: 0, title: 'Titre', text }]);

test.each([
  ['  Liévin ', field('text'), 'Liévin'],
  ['="0123"', field('text'), '0123'],
  ["'+33 3 21", field('text'), '+33 3 21'],
  ['d’une\nligne', field('text'), 'd’une\nligne'],
  ['🌻 شركة', field('text'), '🌻 شركة'],
  ['1000', field('postcode'), '01000'],
  ['62 800', field('postcode'), '62800'],
  ['31/12/2020', field('day'), '2020-12-31'],
  ['1 234,50 €', field('decimal'), '1234.50'],
  ['12', field('integer'), 12],
  ['Oui', field('flag'), true],
  ["Service de l'Etat", field('choice', { words: { state: ['Service de l’État'] } }), 'state'],
  ['2 x ANNEE', field('period', { words: { year: ['Année'] } }), { unit: 'year', count: 2 }],
  ['rouge, vert ;bleu', field('list'), ['rouge', 'vert', 'bleu']],
])('%j is read', (cell, of, value) => expect(read(cell, of)).toEqual({ values: { x: value }, problems: [] }));

test.each([
  ['31/02/2020', field('day'), 'n’est pas un jour'],
  ['douze', field('decimal'), 'n’est pas un nombre'],
  ['1,5', field('integer'), 'n’est pas un nombre entier'],
  ['peut-être', field('flag'), 'ni oui, ni non'],
  ['Mairie', field('choice', { words: { a: ['A'] } }), 'n’est pas une valeur'],
  ['0 × Année', field('period', { words: { year: ['Année'] } }), 'n’est pas une période (Mois'],
  ["=cmd|' /C calc'!A0", field('text'), 'formule'],
  ['#N/A', field('text'), 'formule'],
  ['a\0b', field('text'), 'invisible'],
  ['Li\uFFFDvin', field('text'), 'illisible'],
])('%j is refused by name', (cell, of, words) => {
  const { values, problems } = read(cell, of);
  expect(values).toEqual({});
  expect(problems).toEqual([
    { title: 'Titre', sentence: { fr: expect.stringContaining(words), en: expect.any(String) } },
  ]);
});

test('a long cell is quoted in part', () => {
  expect(read('x'.repeat(10_000), field('day')).problems[0]?.sentence.fr.length).toBeLessThan(120);
});

test('an empty cell says nothing, unless there is a default', () => {
  expect(read(' ', field('text')).values).toEqual({});
  expect(read(' ', field('decimal'), '1,5').values).toEqual({ x: '1.5' });
  expect(readValues([], [{ field: field('flag'), place: 3, title: 'Titre', text: '' }])).toEqual({
    values: {},
    problems: [],
  });
});
