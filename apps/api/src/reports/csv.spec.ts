import type { Cell } from '../core/csv.js';
import { toCsv } from './csv.js';

const header = [
  { fr: 'Nom', en: 'Name' },
  { fr: 'Montant', en: 'Amount' },
];
const csv = (row: Cell[], language: 'fr' | 'en' = 'fr') => toCsv({ name: 'table', header, rows: [row] }, language);

test('begins with a BOM, ends each line as Windows does, and speaks the language of the reader', () => {
  expect(csv(['Lens', { decimal: '-1234.50' }])).toBe('\uFEFFNom;Montant\r\nLens;-1234,50\r\n');
  expect(csv(['Lens', { decimal: '-1234.50' }], 'en')).toBe('\uFEFFName;Amount\r\nLens;-1234.50\r\n');
});

test('a table without rows is its header', () => {
  expect(toCsv({ name: 'table', header, rows: [] }, 'fr')).toBe('\uFEFFNom;Montant\r\n');
});

test.each<[Cell, string]>([
  ['=1+1', "'=1+1"],
  ['+33 3 21', "'+33 3 21"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['=1;2', `"'=1;2"`],
  ['1=1', '1=1'],
  ['Œuvre « d’art »', 'Œuvre « d’art »'],
  ['un "mot"', '"un ""mot"""'],
  ['a;b', '"a;b"'],
  ['deux\nlignes', '"deux\nlignes"'],
  ['', ''],
  [null, ''],
  [0, '0'],
  [-3, '-3'],
])('the cell %p is written %s', (cell, written) => {
  expect(csv([cell, null])).toBe(`\uFEFFNom;Montant\r\n${written};\r\n`);
});
