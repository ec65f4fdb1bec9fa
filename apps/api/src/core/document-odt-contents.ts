import type { ContentsEntry } from './document-contents.js';
import { odfLine } from './open-document.js';
import { xml } from './sheet-xml.js';

const LEVELS = [1, 2] as const;

/**
 * A table of contents as word processors make one ("Update index" writes it anew from the headings). Until then the
 * number of each page is a reference to the heading, which LibreOffice fills in as it opens the file.
 */
export function contentsXml(title: string, entries: ContentsEntry[]): string {
  if (entries.length === 0) return '';
  const templates = LEVELS.map(
    (level) =>
      `<text:table-of-content-entry-template text:outline-level="${level}" text:style-name="Contents_20_${level}"><text:index-entry-link-start text:style-name="Index_20_Link"/><text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/><text:index-entry-link-end/></text:table-of-content-entry-template>`,
  );
  const source = `<text:table-of-content-source text:outline-level="${LEVELS.length}"><text:index-title-template text:style-name="Contents_20_Heading">${xml(title)}</text:index-title-template>${templates.join('')}</text:table-of-content-source>`;
  const lines = entries.map(
    ({ id, level, text }) =>
      `<text:p text:style-name="Contents_20_${level}"><text:a xlink:type="simple" xlink:href="#${id}" text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link">${odfLine(text)}<text:tab/><text:bookmark-ref text:reference-format="page" text:ref-name="${id}"/></text:a></text:p>`,
  );
  const head = `<text:index-title text:name="contents-title"><text:p text:style-name="Contents_20_Heading">${odfLine(title)}</text:p></text:index-title>`;
  return `<text:table-of-content text:name="${xml(title)}" text:protected="true">${source}<text:index-body>${head}${lines.join('')}</text:index-body></text:table-of-content><text:p text:style-name="ContentsEnd"/>`;
}
