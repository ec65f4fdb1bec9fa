import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { XmlDocument, XmlElement, XmlTextNode } from 'xmldoc';

/** The rows of the first sheet of an XLSX file, its cells typed. */
export async function xlsxRows(file: Buffer): Promise<unknown[][]> {
  const { default: read } = await import('read-excel-file/node');
  return (await read(file))[0]?.data ?? [];
}

/** A part of a zipped file as text. */
export const partOf = (file: Buffer, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

/** Such a part read as XML. @throws when it is none */
export const xmlPartOf = (file: Buffer, name: string): XmlElement => new XmlDocument(partOf(file, name));

/** The elements of that name, however deep, in order. */
export function everyNamed(parent: XmlElement, name: string): XmlElement[] {
  const children = parent.children.filter((child) => child instanceof XmlElement);
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...everyNamed(child, name)]);
}

/** All that an element says, however deep. */
export function wholeText(element: XmlElement): string {
  return element.children
    .map((child) => (child instanceof XmlElement ? wholeText(child) : child instanceof XmlTextNode ? child.text : ''))
    .join('');
}

/** The cells of the one sheet of an ODS file, row by row. @throws when a part of it is no XML. */
export function odsRows(file: Buffer): XmlElement[][] {
  const names = Object.keys(unzipSync(file)).filter((name) => name.endsWith('.xml'));
  const parts = new Map(names.map((name) => [name, xmlPartOf(file, name)]));
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
