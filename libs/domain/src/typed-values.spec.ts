import fc from 'fast-check';
import { columnKind, plainText, readChoice, readChoices, readDay, readDecimal, readFlag } from './typed-values.js';

test.each([
  ['31/01/2020', '2020-01-31'],
  ['31/1/20', '2020-01-31'],
  ['01-02-1999', '1999-02-01'],
  ['1.2.99', '1999-02-01'],
  ['2020-01-31', '2020-01-31'],
  ['2020-01-31 00:00', '2020-01-31'],
  ['2020-01-31T00:00:00', '2020-01-31'],
  ['1er janvier 2020', '2020-01-01'],
  ['15 août 2019', '2019-08-15'],
  ['3 févr. 2021', '2021-02-03'],
  ['31/02/2020', undefined],
  ['02/31/2020', undefined],
  ['2020-01-31 14:30', undefined],
  ['31/01', undefined],
  ['12/2020', undefined],
  ['demain', undefined],
  ['31/01/1020', undefined],
  ['', undefined],
])('the day %j is %s', (text, day) => expect(readDay(text)).toBe(day));

test.each([
  ['1234,5', '1234.5'],
  ['1 234,56 €', '1234.56'],
  ['1\u202F234\u00A0567,8', '1234567.8'],
  ['€ 12', '12'],
  ['12 EUR', '12'],
  ['1.234,56', '1234.56'],
  ['1,234.56', '1234.56'],
  ['1.234.567', '1234567'],
  ['1,234', '1.234'],
  ['1.234', '1.234'],
  ['-3,50', '-3.50'],
  ['−3', '-3'],
  ['+3', '3'],
  ['20 %', '20'],
  ["1'234.50", '1234.50'],
  ['007', '7'],
  ['0,10', '0.10'],
  [',5', '0.5'],
  ['1.23,45', undefined],
  ['1,2,3', undefined],
  ['12 a', undefined],
  ['1-2', undefined],
  ['.', undefined],
  ['=1+1', undefined],
  ['', undefined],
])('the number %j is %s', (text, value) => expect(readDecimal(text)).toBe(value));

test('a number written in French is read back exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const decimals = String(cents).padStart(2, '0');
      const written = `${whole.toLocaleString('fr-FR')},${decimals} €`;
      expect(readDecimal(written)).toBe(`${whole}.${decimals}`);
    }),
  );
});

test.each([
  ['Oui', true],
  ['VRAI', true],
  ['1', true],
  ['x', true],
  ['non', false],
  ['Faux', false],
  ['0', false],
  ['peut-être', undefined],
  ['', undefined],
])('%j answers %s', (text, flag) => expect(readFlag(text)).toBe(flag));

test.each([
  ['Collectivité territoriale', 'local_authority'],
  ['COLLECTIVITE  TERRITORIALE', 'local_authority'],
  ['local_authority', 'local_authority'],
  ["service de l'état", 'state_service'],
  ['mairie', undefined],
  ['', undefined],
])('%j chooses %s', (text, code) => {
  const words = { local_authority: ['Collectivité territoriale'], state_service: ['Service de l’État'] };
  expect(readChoice(text, words)).toBe(code);
});

test.each([
  ['Sport, culture', ['culture', 'sport']],
  ['Eau, gaz, énergie;Sport', ['energy', 'sport']],
  [' ;\nSPORT,,', ['sport']],
  ['sport, pêche', undefined],
  [','.repeat(20_000), []],
])('%.20j chooses all of %j', (text, codes) => {
  const words = { culture: ['Culture'], energy: ['Eau, gaz, énergie'], sport: ['Sport'] };
  expect(readChoices(text, words)).toEqual(codes);
});

test.each([
  [['31/01/2020', '', '1/2/2020'], 'day'],
  [['1', '0', '12'], 'integer'],
  [['1', '12,5'], 'decimal'],
  [['oui', 'non', ''], 'flag'],
  [['a@b.fr'], 'email'],
  [['62000', '01000'], 'text'],
  [['31/01/2020', '2'], 'text'],
  [['', ' '], 'empty'],
])('the column %j holds %s', (cells, kind) => expect(columnKind(cells)).toBe(kind));

test('plain text puts accents, case, apostrophes and spaces aside', () => {
  expect(plainText(' L’Été\u00A0 à  Lens ')).toBe("l'ete a lens");
});
