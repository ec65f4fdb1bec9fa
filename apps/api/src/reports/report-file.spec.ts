import type { CellKind, CellValue } from '../core/export-columns.js';
import { type Table, toCsv } from './report-file.js';

const table = (rows: CellValue[][], kind: CellKind = 'text'): Table => ({
  name: 'table',
  title: { fr: 'Tableau', en: 'Table' },
  columns: [
    { header: { fr: 'Nom', en: 'Name' }, kind },
    { header: { fr: 'Montant', en: 'Amount' }, kind: 'money' },
  ],
  rows,
});

test('begins with a BOM, ends each line as Windows does, and speaks the language of the reader', () => {
  const lens = table([['Lens', '-1234.50']]);
  expect(toCsv(lens, 'fr')).toBe('\uFEFFNom;Montant\r\nLens;-1234,50\r\n');
  expect(toCsv(lens, 'en')).toBe('\uFEFFName;Amount\r\nLens;-1234.50\r\n');
});

test('a table without rows is its header', () => {
  expect(toCsv(table([]), 'fr')).toBe('\uFEFFNom;Montant\r\n');
});

test.each<[CellValue, CellKind, string]>([
  ['=1+1', 'text', "'=1+1"],
  ['+33 3 21', 'text', "'+33 3 21"],
  ['-2', 'text', "'-2"],
  ['@SUM(A1)', 'text', "'@SUM(A1)"],
  ['\t=1', 'text', "'\t=1"],
  ['\r=1', 'text', `"'\r=1"`],
  ['=1;2', 'text', `"'=1;2"`],
  ['1=1', 'text', '1=1'],
  ['Œuvre « d’art »', 'text', 'Œuvre « d’art »'],
  ['un "mot"', 'text', '"un ""mot"""'],
  ['a;b', 'text', '"a;b"'],
  ['deux\nlignes', 'text', '"deux\nlignes"'],
  ['', 'text', ''],
  [null, 'text', ''],
  [0, 'integer', '0'],
  [-3, 'integer', '-3'],
  ['53.0', 'decimal', '53,0'],
  ['2020-12-31', 'date', '2020-12-31'],
])('the cell %p of the kind %s is written %s', (cell, kind, written) => {
  expect(toCsv(table([[cell, null]], kind), 'fr')).toBe(`\uFEFFNom;Montant\r\n${written};\r\n`);
});
