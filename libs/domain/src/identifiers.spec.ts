import { isSiren, normalizeSiren } from './identifiers.js';

test.each(['732829320', '732 829 320', ' 100 000 009 ', '732\u00a0829\u202f320'])('%p is a SIREN', (text) => {
  expect(isSiren(text)).toBe(true);
});

test.each(['732829321', '73282932', '7328293200', '73282932O', '732-829-320', ''])('%p is none', (text) => {
  expect(isSiren(text)).toBe(false);
});

test('one digit mistyped is found', () => {
  const siren = '732829320';
  const mistyped = [...siren].flatMap((digit, position) =>
    Array.from({ length: 10 }, (_, other) => String(other))
      .filter((other) => other !== digit)
      .map((other) => siren.slice(0, position) + other + siren.slice(position + 1)),
  );
  expect(mistyped.filter(isSiren)).toEqual([]);
});

test('spaces of any kind are removed', () => expect(normalizeSiren(' 732\u00a0829 320')).toBe('732829320'));
