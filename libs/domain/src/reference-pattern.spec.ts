import { countedYear, DEFAULT_CONTRACT_REFERENCES, isReferencePattern, referenceOf } from './reference-pattern.js';

test.each<[string, boolean]>([
  [DEFAULT_CONTRACT_REFERENCES, true],
  ['{number}', true],
  ['{yy}/CT {number:5}', true],
  ['C-{year}', false],
  ['', false],
  ['C-{number}-{number:3}', false],
  ['{year}-{yy}-{number}', false],
  ['{year}-{year}-{number}', false],
  ['C-{month}-{number}', false],
  ['C-{number:0}', false],
  ['C-{number:12}', false],
  ['C-{number', false],
  [' C-{number}', false],
  [`${'C'.repeat(32)}{number}`, true],
  [`${'C'.repeat(33)}{number}`, false],
])('%j: %s', (pattern, expected) => expect(isReferencePattern(pattern)).toBe(expected));

test.each<[string, number, string]>([
  ['C-{year}-{number:3}', 7, 'C-2020-007'],
  ['C-{year}-{number:3}', 1234, 'C-2020-1234'],
  ['{yy}/{number}', 7, '20/7'],
  ['{number:5}', 12, '00012'],
])('%s gives number %s as %s in 2020', (pattern, number, expected) =>
  expect(referenceOf(pattern, 2020, number)).toBe(expected),
);

test('numbers start again each year that the pattern names', () => {
  expect(countedYear('C-{year}-{number}', 2020)).toBe(2020);
  expect(countedYear('{yy}-{number}', 2020)).toBe(2020);
  expect(countedYear('C-{number}', 2020)).toBe(0);
});
