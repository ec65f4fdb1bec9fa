import { fiscalYear } from './fiscal-year.js';
import { bandState, type BandState, isCrossing, stillToSign } from './forecast-reading.js';

const YEAR = fiscalYear(2020, 1);

test.each([
  ['a loss', '-10000.00', { won: 4, lost: 2, wonAmount: '16000.00' }, ['10000.00', '4000.00', 3, 5]],
  [
    'a loss that is a round number of them',
    '-8000.00',
    { won: 4, lost: 0, wonAmount: '16000.00' },
    ['8000.00', '4000.00', 2, 2],
  ],
  ['nothing missing', '5.00', { won: 4, lost: 2, wonAmount: '16000.00' }, ['0.00', '4000.00', 0, 0]],
  ['nothing won lately', '-10.00', { won: 0, lost: 2, wonAmount: '0.00' }, ['10.00', null, null, null]],
  ['won for nothing', '-10.00', { won: 1, lost: 2, wonAmount: '0.00' }, ['10.00', null, null, null]],
] as const)('still to sign: %s', (_, result, conversion, expected) => {
  const { missing, averageWon, toWin, toPropose, monthsLeft } = stillToSign(result, conversion, '2020-06-30', YEAR);
  expect([missing, averageWon, toWin, toPropose]).toEqual(expected);
  expect(monthsLeft).toBe(6);
});

test.each([
  ['-5000.01', 'below'],
  ['-5000.00', 'within'],
  ['20000.00', 'within'],
  ['20000.01', 'above'],
])('a result of %s is %s the band', (result, state) => {
  expect(bandState(result, { low: '-5000.00', high: '20000.00' })).toBe(state);
  expect(bandState(result, { low: null, high: null })).toBe('within');
});

test.each<[BandState | null, BandState, boolean]>([
  [null, 'within', false],
  [null, 'below', true],
  ['within', 'below', true],
  ['below', 'below', false],
  ['below', 'above', true],
  ['above', 'within', false],
])('from %s to %s, people are told: %s', (before, now, told) => {
  expect(isCrossing(before, now)).toBe(told);
});
