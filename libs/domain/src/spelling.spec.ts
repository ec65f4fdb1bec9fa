import { isSlipOf, slipsBetween, transpositions } from './spelling.js';

test.each([
  ['', '', 0],
  ['', 'lens', 4],
  ['lens', 'lens', 0],
  ['fleries', 'fleuries', 1],
  ['lievinn', 'lievin', 1],
  ['jarbin', 'jardin', 1],
  ['leivin', 'lievin', 1],
  ['bibliotque', 'bibliotheque', 2],
  ['asociaton', 'association', 2],
  ['ca', 'abc', 3],
  ['mairie', 'menuiserie', 5],
])('from %j to %j: %i', (left, right, slips) => {
  expect(slipsBetween(left, right)).toBe(slips);
  expect(slipsBetween(right, left)).toBe(slips);
});

test.each([
  ['lnes', 'lens', true],
  ['lnse', 'lens', false],
  ['asociaton', 'association', true],
  ['haldes', 'halles', true],
  ['menuiserie', 'mairie', false],
])('%s for %s: %s', (typed, word, expected) => expect(isSlipOf(typed, word)).toBe(expected));

test('two letters changed about', () => {
  expect(transpositions('lnes')).toEqual(['nles', 'lens', 'lnse']);
  expect(transpositions('elle')).toEqual(['lele', 'elel']);
});
