import type { TDocumentDefinitions } from 'pdfmake/interfaces';

/** PDF counts in 72nds of an inch. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** The font has no narrow space that does not break, which numbers and French marks are written with. */
export const printable = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** A PDF with its fonts inside, made here: nothing is asked from any other host. */
export async function renderPdf(document: TDocumentDefinitions): Promise<Buffer> {
  // Loaded by the first document only: a server that prints none does without its memory.
  const [{ default: pdfmake }, { default: fonts }] = await Promise.all([
    import('pdfmake'),
    import('pdfmake/fonts/Roboto.js'),
  ]);
  pdfmake.setFonts(fonts);
  // A document reads its fonts and nothing else.
  const files = Object.values(fonts).flatMap((font) => Object.values(font));
  pdfmake.setLocalAccessPolicy((file) => files.includes(file));
  pdfmake.setUrlAccessPolicy(() => false);
  return pdfmake.createPdf({ pageSize: 'A4', defaultStyle: { font: 'Roboto' }, ...document }).getBuffer();
}
