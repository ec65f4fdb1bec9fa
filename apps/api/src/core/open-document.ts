import { xml } from './sheet-xml.js';

/** What OpenDocument calls its parts, by the prefix that stands for each (OASIS, OpenDocument 1.3). */
const NAMES = {
  office: 'office:1.0',
  table: 'table:1.0',
  text: 'text:1.0',
  style: 'style:1.0',
  number: 'datastyle:1.0',
  fo: 'xsl-fo-compatible:1.0',
  svg: 'svg-compatible:1.0',
  draw: 'drawing:1.0',
  config: 'config:1.0',
  meta: 'meta:1.0',
} as const;

/** The attributes that declare these prefixes. */
export function odfNamespaces(...prefixes: (keyof typeof NAMES)[]): string {
  return prefixes.map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${NAMES[prefix]}"`).join(' ');
}

/** The list of what a file of `mediaType` holds: XML, and pictures by their ending. */
export function manifest(mediaType: string, parts: string[]): string {
  const entry = (path: string, type: string, more = '') =>
    `<manifest:file-entry manifest:full-path="${xml(path)}"${more} manifest:media-type="${type}"/>`;
  const entries = parts.map((path) => entry(path, path.endsWith('.svg') ? 'image/svg+xml' : 'text/xml'));
  return `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', mediaType, ' manifest:version="1.3"')}${entries.join('')}</manifest:manifest>`;
}

/** A line inside a paragraph: XML would make one space of several, and of a tab. */
export function odfLine(line: string): string {
  return xml(line).replaceAll('\t', '<text:tab/>').replaceAll(SPACES, spaces);
}

const SPACES = /^ +| {2,}| $/g;
const spaces = (run: string) => `<text:s text:c="${run.length}"/>`;
