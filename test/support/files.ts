import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'xmldoc';

/** The rows of the first sheet of an XLSX file, its cells typed. */
export async function xlsxRows(file: Buffer): Promise<unknown[][]> {
  const { default: read } = await import('read-excel-file/node');
  return (await read(file))[0]?.data ?? [];
}

/** A part of a zipped file as text. */
export const partOf = (file: Buffer, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

/** The cells of the one sheet of an ODS file, row by row. @throws when a part of it is no XML. */
export function odsRows(file: Buffer): XmlElement[][] {
  const names = Object.keys(unzipSync(file)).filter((name) => name.endsWith('.xml'));
  const parts = new Map(names.map((name) => [name, new XmlDocument(partOf(file, name))]));
  const table = parts.get('content.xml')?.descendantWithPath('office:body.office:spreadsheet.table:table');
  const rows = [table?.childNamed('table:table-header-rows'), table].flatMap(
    (parent) => parent?.childrenNamed('table:table-row') ?? [],
  );
  return rows.map((row) => row.childrenNamed('table:table-cell'));
}

/** What a cell shows. */
export const textOf = (cell: XmlElement): string => cell.childNamed('text:p')?.val ?? '';

/** An ODS file of several sheets, all of its cells texts that need no escaping. */
export function odsOf(sheets: string[][][]): Buffer {
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
  const tables = sheets.map((rows) => `<table:table>${rows.map(row).join('')}</table:table>`).join('');
  const content = `<office:document-content><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return Buffer.from(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8(content),
    }),
  );
}
