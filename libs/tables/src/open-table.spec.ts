import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { openTable, type TableRow, UnreadableTable } from './index.js';
import { TABLE_LIMITS } from './limits.js';

const folder = mkdtempSync(path.join(tmpdir(), 'terril-tables-'));
const file = path.join(folder, 'table');
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: string | Uint8Array, sheet?: number) {
  writeFileSync(file, content);
  const table = await openTable(file, sheet);
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, encoding: table.encoding?.(), rows, cells: rows.map(({ cells }) => cells) };
}

const refusal = (content: string | Uint8Array, sheet?: number) =>
  read(content, sheet).then(
    () => 'read',
    (error: UnreadableTable) => error.code,
  );
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const xlsx = (sheet: string, more: Record<string, string> = {}) =>
  zipSync({
    'xl/workbook.xml': strToU8(
      more['workbook'] ??
        '<workbook><sheets><sheet name="Masquée" r:id="rId2" state="hidden"/><sheet name="A" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`${more['head'] ?? ''}<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    'xl/styles.xml': strToU8(
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.00 &quot;EUR par jour&quot;"/></numFmts>
       <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      '<sst><si><t>Nom</t></si><si><r><t>Li</t></r><r><t>évin</t></r><rPh><t>non</t></rPh></si></sst>',
    ),
  });
const ods = (rows: string, notes = '') =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content><office:body><office:spreadsheet>${notes}<table:table>${rows}</table:table>
       <table:table><table:table-row><table:table-cell><text:p>autre feuille</text:p></table:table-cell></table:table-row></table:table>
       </office:spreadsheet></office:body></office:document-content>`,
    ),
  });

describe('CSV', () => {
  test.each([
    ['semicolons', 'Nom;Ville, code\nA;Lens\n', ';', [['A', 'Lens']]],
    ['commas', 'Nom,Ville\nA,"Lens; Nord"\n', ',', [['A', 'Lens; Nord']]],
    ['tabs', 'Nom\tVille\r\nA\tLens\r\n', '\t', [['A', 'Lens']]],
    ['bars', 'Nom|Ville\nA|Lens', '|', [['A', 'Lens']]],
    ['one column', 'Nom\nA\nB\n', ';', [['A'], ['B']]],
    ['a quoted line break and quotes', 'Nom;Note\n"A ""x""";"une\nnote"\n', ';', [['A "x"', 'une\nnote']]],
    ['a quote in the middle', 'Nom;Note\nÉcran 5";A\n', ';', [['Écran 5"', 'A']]],
    ['ragged rows', 'a;b\n1\n1;2;3\n', ';', [['1'], ['1', '2', '3']]],
    ['emoji and right to left', 'a;b\n🌻;شركة\n', ';', [['🌻', 'شركة']]],
  ])('%s', async (_, text, separator, cells) => {
    expect(await read(text)).toMatchObject({ kind: 'csv', separator, cells });
  });

  test.each([
    ['UTF-8 with its mark', '\uFEFFNom;Ville\nLiévin;Lens', 'utf-8'],
    ['Windows-1252', Buffer.from([...latin1('Nom;Ville\nLiévin;Lens '), 0x80]), 'windows-1252'],
    ['both', Buffer.concat([Buffer.from('Nom;Ville\nLiévin;à\n'), latin1('Liévin;Lens')]), 'mixed'],
    ['UTF-16', Buffer.from('\uFEFFNom;Ville\nLiévin;Lens', 'utf16le'), 'utf-16le'],
  ])('in %s', async (_, content, encoding) => {
    const table = await read(content);
    expect(table.encoding).toBe(encoding);
    expect(table.headers).toEqual(['Nom', 'Ville']);
    expect(table.cells.at(-1)?.[0]).toBe('Liévin');
  });

  test('the signs of Windows-1252 that Latin-1 has not', async () => {
    const { cells } = await read(Buffer.from([...latin1('a;b\né;'), 0x80, 0x9c]));
    expect(cells).toEqual([['é', '€œ']]);
  });

  test('rows keep the number a spreadsheet gives them, empty ones are left out', async () => {
    const { headers, rows } = await read('\n;;\n Nom ;Ville;\n\nA;B\n;\nC;D\n');
    expect(headers).toEqual(['Nom', 'Ville']);
    expect(rows.map(({ row }) => row)).toEqual([5, 7]);
  });

  test('a character cut in two by the pieces of the file is whole', async () => {
    const { cells } = await read(`a;b\n${'é'.repeat(100_001)};x\n`);
    expect(cells[0]?.[0]).toHaveLength(100_001);
    expect(cells[0]?.[0]).not.toContain('�');
  });

  test.each([
    ['nothing', '', 'empty_file'],
    ['blank lines', '\n;;\n', 'empty_file'],
    ['a PDF', '%PDF-1.7\nabc', 'not_a_table'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'not_a_table'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old_excel'],
    ['10,000 columns', `${'a;'.repeat(10_000)}\n1\n`, 'too_many_columns'],
    ['a quote never closed', `a;b\n"1;2\n${'x'.repeat(TABLE_LIMITS.rowLength)}`, 'bad_row'],
  ])('%s is refused', async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });
});

describe('XLSX', () => {
  test('cells are read by their type and style, the visible sheet alone', async () => {
    const table = await read(
      xlsx(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Depuis</t></is></c></row>
        <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>43831</v></c><c r="D3" s="2"><v>75.099999999999994</v></c>
        <c r="E3" t="b"><v>1</v></c><c r="F3"><f>A1+1</f><v>8.2134567800012E+13</v></c><c r="G3" t="str"><f>x</f><v>texte</v></c>
        <c r="H3" s="1"><v>43831.5</v></c></row>`),
    );
    expect(table).toMatchObject({ kind: 'xlsx', headers: ['Nom', '', 'Depuis'] });
    expect(table.rows).toEqual([
      { row: 3, cells: ['Liévin', '', '2020-01-01', '75.1', 'true', '82134567800012', 'texte', '2020-01-01 12:00'] },
    ]);
  });

  test('texts may stand in the cells, without a list of them and without styles', async () => {
    const text = (letter: string, words: string) => `<c r="${letter}" t="inlineStr"><is><t>${words}</t></is></c>`;
    const parts = unzipSync(xlsx(`<row r="1">${text('A1', 'Nom')}</row><row r="2">${text('A2', 'Lens')}</row>`));
    delete parts['xl/sharedStrings.xml'];
    delete parts['xl/styles.xml'];
    expect(await read(zipSync(parts))).toMatchObject({ headers: ['Nom'], cells: [['Lens']] });
  });

  test('days may be counted from 1904', async () => {
    const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
    const { cells } = await read(
      xlsx('<row><c t="inlineStr"><is><t>a</t></is></c></row><row><c s="1"><v>42369</v></c></row>', { workbook }),
    );
    expect(cells).toEqual([['2020-01-01']]);
  });

  test.each([
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not_a_table'],
    ['a zip cut off', xlsx('<row/>').slice(0, 300), 'damaged_file'],
    ['a bomb', xlsx(`<row r="1"><c r="A1"><v>${'1'.repeat(50_000_000)}</v></c></row>`), 'swelling_file'],
    ['entities', xlsx('<row/>', { head: '<!DOCTYPE a [<!ENTITY b "c">]>' }), 'damaged_file'],
    ['XML cut off', xlsx('<row><c>'), 'damaged_file'],
    ['a cell beyond all columns', xlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'too_many_columns'],
    ['a row beyond all rows', xlsx('<row r="999999"><c><v>1</v></c></row>'), 'too_many_rows'],
  ])('%s is refused', async (_, content, code) => {
    expect(await refusal(content)).toBe(code);
  });
});

describe('ODS', () => {
  const cell = (type: string, value: string, text: string, more = '') =>
    `<table:table-cell office:value-type="${type}" ${value} ${more}><text:p>${text}</text:p></table:table-cell>`;

  test('cells are read by their type, repeated ones are repeated, the first sheet alone', async () => {
    const { kind, headers, rows } = await read(
      ods(`<table:table-header-rows><table:table-row>${cell('string', '', 'Nom')}${cell('string', '', 'Prix')}</table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row table:number-rows-repeated="2">
        ${cell('string', '', 'A<text:s text:c="2"/>B</text:p><office:annotation><text:p>note</text:p></office:annotation><text:p>C')}
        ${cell('currency', 'office:value="1234.5"', '1 234,50 €', 'table:number-columns-repeated="2"')}
        ${cell('date', 'office:date-value="2020-01-31"', '31/01/20')}${cell('boolean', 'office:boolean-value="true"', 'VRAI')}
        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>`),
    );
    expect({ kind, headers }).toEqual({ kind: 'ods', headers: ['Nom', 'Prix'] });
    const cells = ['A  B\nC', '1234.5', '1234.5', '2020-01-31', 'true'];
    expect(rows).toEqual([
      { row: 4, cells },
      { row: 5, cells },
    ]);
  });

  test.each([
    [
      'a cell repeated without end',
      cell('string', '', 'a', 'table:number-columns-repeated="900000000"'),
      'too_many_columns',
    ],
    ['a row repeated without end', cell('string', '', 'a'), 'too_many_rows'],
  ])('%s is refused', async (_, cells, code) => {
    expect(
      await refusal(ods(`<table:table-row table:number-rows-repeated="900000000">${cells}</table:table-row>`)),
    ).toBe(code);
  });
});

describe('a further sheet', () => {
  const rows = '<table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell></table:table-row>';

  test('is read by its place among those that are shown', async () => {
    const parts = unzipSync(xlsx(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`));
    const workbook =
      '<workbook><sheets><sheet name="A" r:id="rId9"/><sheet name="B" state="hidden" r:id="rId8"/><sheet name="C" r:id="rId1"/></sheets></workbook>';
    const two = zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) });
    expect((await read(two, 2)).headers).toEqual(['Nom']);
    expect((await read(ods(rows), 2)).headers).toEqual(['autre feuille']);
  });

  test('that is not there, or of a CSV file, is refused', async () => {
    expect(await refusal(xlsx('<row/>'), 2)).toBe('no_sheet');
    expect(await refusal(ods(rows), 3)).toBe('no_sheet');
    expect(await refusal('Nom\nA\n', 2)).toBe('no_sheet');
  });
});
