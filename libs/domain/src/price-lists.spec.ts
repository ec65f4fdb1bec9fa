import { type ListPrice, priceOn } from './price-lists.js';

const all: ListPrice = { kind: null, startsOn: '2024-01-01', endsOn: '2024-12-31', unitPrice: '80.00' };
const associations: ListPrice = { kind: 'association', startsOn: '2024-07-01', endsOn: null, unitPrice: '60.00' };

test.each([
  ['before any list, the standard price', 'association', '2023-12-31', '100.00'],
  ['from its first day, the price for all', 'association', '2024-01-01', '80.00'],
  ['the price of a kind goes before that for all', 'association', '2024-07-01', '60.00'],
  ['which stays for the other kinds', 'company', '2024-07-01', '80.00'],
  ['to its last day', 'company', '2024-12-31', '80.00'],
  ['after which the standard price is back', 'company', '2025-01-01', '100.00'],
  ['unless a list is open', 'association', '2025-01-01', '60.00'],
] as const)('%s', (_, kind, day, price) => {
  expect(priceOn('100.00', [all, associations], kind, day)).toBe(price);
});
