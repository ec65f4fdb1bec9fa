import fc from 'fast-check';
import { lineChanges } from './line-changes.js';

const shown = (before: string, after: string) =>
  lineChanges([...before], [...after])
    .map(({ kind, text }) => ({ same: '', removed: '-', added: '+' })[kind] + text)
    .join(' ');

test.each([
  ['', '', ''],
  ['abc', 'abc', 'a b c'],
  ['abc', 'ac', 'a -b c'],
  ['ac', 'abc', 'a +b c'],
  ['abc', 'axc', 'a -b +x c'],
  ['abcd', 'bcde', '-a b c d +e'],
  ['', 'ab', '+a +b'],
  ['ab', '', '-a -b'],
])('from %j to %j: %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected);
});

test('both texts are found again in it, whatever they are', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = lineChanges(before, after);
      const without = (left: string) => changes.filter(({ kind }) => kind !== left).map(({ text }) => text);
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('texts of thousands of other lines are told as replaced', () => {
  const lines = (letter: string) => Array.from({ length: 3000 }, (_, index) => `${letter}${index}`);
  const changes = lineChanges(['same', ...lines('a')], ['same', ...lines('b')]);
  expect(changes).toHaveLength(6001);
});
