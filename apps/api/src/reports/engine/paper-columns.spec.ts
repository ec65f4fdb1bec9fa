import { onPaper } from './paper-columns.js';

test.each([
  ['few columns in the usual print', [10, 10, 5], 9, [[0, 1, 2]]],
  ['more of them in a smaller one', Array<number>(15).fill(8), 7, [Array.from({ length: 15 }, (_, place) => place)]],
  [
    'what no print holds in several tables',
    Array<number>(25).fill(10),
    7,
    [Array.from({ length: 13 }, (_, place) => place), Array.from({ length: 12 }, (_, place) => place + 13)],
  ],
  ['no column in no table', [], 9, []],
  ['one too wide alone', [400], 9, [[0]]],
])('%s', (_name, longest, fontSize, tables) => {
  const { print, tables: found } = onPaper(longest);
  expect([print.fontSize, found]).toEqual([fontSize, tables]);
});
