import { readTyped } from './read-typed.js';

describe('what is typed', () => {
  test.each<[string, object]>([
    ['haldes fleuries', { words: ['haldes', 'fleuries'] }],
    ['  F-2020-0136 ', { words: ['F-2020-0136'], number: 'F-2020-0136' }],
    ['f 2020 0136', { words: ['f', '2020', '0136'], number: 'f 2020 0136' }],
    ['732 829 320', { siren: '732829320', phone: '732829320', number: '732 829 320' }],
    ['732 829 320 00074', { siren: '732829320', phone: '73282932000074', number: '732 829 320 00074' }],
    ['0321', { phone: '321', number: '0321' }],
    ['+33 (0)3.21-00', { phone: '32100', number: '+33 (0)3.21-00' }],
    ['0033', { number: '0033' }],
    ['contact@terril.example', { email: 'contact@terril.example' }],
    ['@terril', { email: '@terril' }],
    ['les-lices.example', { email: 'les-lices.example' }],
    ['12', { words: ['12'] }],
  ])('%j', (q, expected) => {
    expect(readTyped(q)).toEqual({ text: q.trim(), words: expect.anything(), ...expected });
  });

  test.each(['', 'a', ' % _ ', '🪨🪨'])('%j is nothing to look for', (q) => {
    expect(readTyped(q)).toBeUndefined();
  });

  test('is cut at eight words', () => {
    expect(readTyped('un deux trois quatre cinq six sept huit neuf')?.words).toHaveLength(8);
  });
});
