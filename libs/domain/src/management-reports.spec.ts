import { variablePart } from './management-reports.js';

test.each([
  ['Nord', 'nord'],
  ['Pas-de-Calais', 'pas-de-calais'],
  ['Hors région', 'hors-region'],
  ['  Métropole (lilloise) ', 'metropole-lilloise'],
  ['…', ''],
])('%j is named %j in a variable', (name, part) => {
  expect(variablePart(name)).toBe(part);
});
