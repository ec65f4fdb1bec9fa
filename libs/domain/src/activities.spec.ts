import { doneDay, subjectFrom, usualState } from './activities.js';

const TODAY = '2021-03-10';

test.each([
  ['call', TODAY, 'done'],
  ['call', '2021-03-09', 'done'],
  ['call', '2021-03-11', 'planned'],
  ['call', null, 'done'],
  ['meeting', '2021-03-11', 'planned'],
  ['task', '2021-03-09', 'planned'],
  ['task', null, 'planned'],
  ['note', '2021-03-11', 'done'],
] as const)('a %s of %p is %s unless told', (kind, day, expected) => {
  expect(usualState(kind, day, TODAY)).toBe(expected);
});

test.each([
  ['call', '2021-03-01', true, '2021-03-01'],
  ['call', '2021-03-01', false, TODAY],
  ['task', '2021-03-01', false, TODAY],
  ['task', '2021-04-01', false, TODAY],
  ['task', null, false, TODAY],
  ['meeting', '2021-03-01', false, '2021-03-01'],
  ['visit', '2021-03-12', false, TODAY],
  ['event', null, true, TODAY],
] as const)('a %s of %p, new: %p, is done on %s', (kind, day, isNew, expected) => {
  expect(doneDay({ kind, day, isNew }, TODAY)).toBe(expected);
});

test.each([
  ['Rappeler mardi', 'Rappeler mardi'],
  ['  Rappeler mardi\nPuis écrire', 'Rappeler mardi'],
  ['', 'Appel'],
  [null, 'Appel'],
  [`${'mot '.repeat(30)}`, `${'mot '.repeat(19)}mot…`],
  ['m'.repeat(90), `${'m'.repeat(80)}…`],
])('%p is called %p', (body, expected) => {
  expect(subjectFrom(body, 'Appel')).toBe(expected);
});
