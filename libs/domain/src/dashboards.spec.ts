import fc from 'fast-check';
import { CARD_COLUMNS, KEY_FIGURES, moved, nextCardId, STANDARD_CARDS, trendsOf } from './dashboards.js';

describe('moved', () => {
  test.each([
    [0, 1, 'bacd'],
    [0, 3, 'bcda'],
    [3, 0, 'dabc'],
    [2, 1, 'acbd'],
    [1, 1, 'abcd'],
    [0, -1, 'abcd'],
    [3, 9, 'abcd'],
    [1, 9, 'acdb'],
    [9, 0, 'abcd'],
  ])('%i to %i gives %s', (from, to, expected) => {
    expect(moved([...'abcd'], from, to).join('')).toBe(expected);
  });

  test('loses and doubles nothing, and the way back leads back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 12 }), fc.nat(11), fc.nat(11), (items, a, b) => {
        const [from, to] = [a % items.length, b % items.length];
        const after = moved(items, from, to);
        expect(after.toSorted()).toEqual(items.toSorted());
        expect(after[to]).toBe(items[from]);
        expect(moved(after, to, from)).toEqual(items);
      }),
    );
  });
});

test.each([
  [[], 1],
  [[4, 2], 5],
])('after the cards %j comes %i', (ids, expected) => {
  expect(nextCardId(ids.map((id) => ({ id })))).toBe(expected);
});

test.each([
  ['turnover', ['years', 'months']],
  ['mrr', ['years', 'months']],
  ['subsidies', ['years', 'months']],
  ['costs', ['years', 'months']],
  ['result', ['years', 'months']],
  ['openInvoices', ['years']],
] as const)('%s has a curve by %j', (figure, expected) => {
  expect(trendsOf(figure)).toEqual(expected);
});

test('the usual home has every key figure once, each card its own number, and rows that are full', () => {
  const figures = STANDARD_CARDS.filter(({ kind }) => kind === 'figure').map(({ options }) => options['figure']);
  expect(figures).toEqual(KEY_FIGURES);
  expect(new Set(STANDARD_CARDS.map(({ id }) => id)).size).toBe(STANDARD_CARDS.length);
  const columns = STANDARD_CARDS.map(({ width }) => CARD_COLUMNS[width] as number);
  const left = columns.reduce((taken, width) => {
    expect(taken + width).toBeLessThanOrEqual(12);
    return (taken + width) % 12;
  }, 0);
  expect(left).toBe(0);
});
