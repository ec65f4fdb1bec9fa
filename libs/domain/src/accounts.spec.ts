import { byLongestPrefix, DEFAULT_ACCOUNTS } from './accounts.js';

test.each([
  ['613500', 'servers'],
  ['6132', 'rent'],
  ['61', undefined],
  ['613', undefined],
  ['641100', 'staff'],
  ['', undefined],
])('the account %p falls to %p', (number, found) => {
  const prefixes = new Map([
    ['6135', 'servers'],
    ['6132', 'rent'],
    ['64', 'staff'],
    ['645', 'charges'],
  ]);
  expect(byLongestPrefix(number, prefixes)).toBe(found);
});

test('a new database has each code and each prefix once, groups before their accounts, and no prefix on a group', () => {
  const codes = DEFAULT_ACCOUNTS.map(({ code }) => code);
  const prefixes = DEFAULT_ACCOUNTS.flatMap((account) => account.prefixes);
  expect([new Set(codes).size, new Set(prefixes).size]).toEqual([codes.length, prefixes.length]);
  for (const [index, { group, nature }] of DEFAULT_ACCOUNTS.entries()) {
    if (group === undefined) continue;
    const found = DEFAULT_ACCOUNTS.slice(0, index).find(({ code }) => code === group);
    expect(found).toMatchObject({ nature, prefixes: [] });
  }
});
