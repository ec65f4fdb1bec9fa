import fc from 'fast-check';
import {
  CUSTOM_FIELD_KINDS,
  CUSTOM_KEY,
  type CustomFieldKind,
  customKey,
  type CustomValue,
  readCustomValue,
} from './custom-fields.js';

const choices = [
  { code: 'rouge', isArchived: false },
  { code: 'vert', isArchived: false },
  { code: 'gris', isArchived: true },
];
const read = (kind: CustomFieldKind, sent: unknown, stored?: CustomValue) =>
  readCustomValue({ kind, choices }, sent, stored);
const faultOf = (kind: CustomFieldKind, sent: unknown, stored?: CustomValue) => {
  const outcome = read(kind, sent, stored);
  return 'fault' in outcome ? outcome.fault.fr : undefined;
};

test.each<[CustomFieldKind, unknown, CustomValue]>([
  ['text', '  deux mots ', 'deux mots'],
  ['text', 'ligne 1\nligne 2 🪨', 'ligne 1\nligne 2 🪨'],
  ['number', '12', '12'],
  ['number', 12.5, '12.5'],
  ['number', '012.500', '12.5'],
  ['number', '12.000000', '12'],
  ['number', '100', '100'],
  ['number', '-0.0', '0'],
  ['number', '-0.10', '-0.1'],
  ['number', '999999999999.999999', '999999999999.999999'],
  ['money', '12', '12.00'],
  ['money', '0012.5', '12.50'],
  ['money', '-3', '-3.00'],
  ['money', '-0', '0.00'],
  ['money', '999999999999.99', '999999999999.99'],
  ['date', '2024-02-29', '2024-02-29'],
  ['boolean', true, true],
  ['boolean', false, false],
  ['choice', 'vert', 'vert'],
  ['choice', ['vert'], 'vert'],
  ['multi_choice', ['vert', 'rouge', 'vert'], ['rouge', 'vert']],
  ['multi_choice', 'vert', ['vert']],
  ['link', ' https://exemple.fr/a?b=c#d ', 'https://exemple.fr/a?b=c#d'],
  ['link', 'HTTP://exemple.fr', 'HTTP://exemple.fr'],
])('a %s %j is stored as %j', (kind, sent, value) => expect(read(kind, sent)).toEqual({ value }));

test.each<[CustomFieldKind, unknown, RegExp]>([
  ['text', 12, /texte/],
  ['text', 'x'.repeat(2001), /2000/],
  ['text', 'a\0b', /texte/],
  ['number', '12,5', /nombre/],
  ['number', '1e3', /nombre/],
  ['number', 1e21, /nombre/],
  ['number', Number.NaN, /nombre/],
  ['number', '1.0000001', /6 décimales/],
  ['number', '1234567890123', /12 chiffres/],
  ['money', '1.005', /2 décimales/],
  ['money', true, /montant/],
  ['date', '2023-02-29', /n’existe pas/],
  ['date', '29/02/2024', /AAAA-MM-JJ/],
  ['boolean', 'true', /Oui ou non/],
  ['boolean', 1, /Oui ou non/],
  ['choice', 'bleu', /n’existe pas/],
  ['choice', 'gris', /archivé/],
  ['choice', ['rouge', 'vert'], /Un seul/],
  ['choice', 'toString', /n’existe pas/],
  ['multi_choice', ['rouge', 'gris'], /archivé/],
  ['multi_choice', ['rouge', 12], /n’existe pas/],
  ['multi_choice', {}, /n’existe pas/],
  ['link', 'javascript:alert(1)', /http/],
  ['link', 'java\nscript:alert(1)', /http/],
  ['link', 'data:text/html,x', /http/],
  ['link', 'exemple.fr', /http/],
  ['link', 'https://', /http/],
  ['link', 'https:///exemple.fr', /http/],
  ['link', 'https://exemple.fr/"onclick="x', /http/],
  ['link', 'https://exemple fr', /http/],
  ['link', `https://exemple.fr/${'x'.repeat(2000)}`, /http/],
])('a %s %j is refused', (kind, sent, sentence) => expect(faultOf(kind, sent)).toMatch(sentence));

test.each(CUSTOM_FIELD_KINDS)('nothing empties a %s', (kind) => {
  for (const nothing of [null, undefined, '', '  ']) expect(read(kind, nothing)).toEqual({ value: null });
});

test('an empty list empties several choices', () => expect(read('multi_choice', [])).toEqual({ value: null }));

test('a record keeps the archived choice it has, and takes no other', () => {
  expect(read('choice', 'gris', 'gris')).toEqual({ value: 'gris' });
  expect(read('multi_choice', ['gris', 'rouge'], ['gris'])).toEqual({ value: ['rouge', 'gris'] });
  expect(faultOf('multi_choice', ['gris', 'rouge'], ['rouge'])).toMatch(/archivé/);
});

test('what was stored is stored again as it is', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.array(fc.constantFrom('rouge', 'vert')),
    fc.webUrl(),
  );
  const decimals = fc.tuple(fc.integer(), fc.nat(999_999)).map(([whole, part]) => `${whole}.${part}`);
  fc.assert(
    fc.property(fc.constantFrom(...CUSTOM_FIELD_KINDS), fc.oneof(anything, decimals), (kind, sent) => {
      const first = read(kind, sent);
      expect('value' in first ? read(kind, first.value) : first).toEqual(first);
    }),
  );
});

test.each([
  ['Nombre d’écoles', [], 'nombre_d_ecoles'],
  ['Œuvre n° 3 ', [], 'oeuvre_n_3'],
  ['3 bis', [], 'n_3_bis'],
  ['???', [], 'n'],
  ['Réseau', ['reseau', 'reseau_2'], 'reseau_3'],
  ['constructor', [], 'constructor_2'],
  ['x'.repeat(60), ['x'.repeat(40)], `${'x'.repeat(38)}_2`],
])('the key of %p beside %j is %p', (label, taken, key) => expect(customKey(label, taken)).toBe(key));

test('any label gives a key of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (labels) => {
      const keys: string[] = [];
      for (const label of labels) keys.push(customKey(label, keys));
      expect(new Set(keys).size).toBe(labels.length);
      for (const key of keys) expect(key).toMatch(CUSTOM_KEY);
    }),
  );
});
