import { markupBlocks, type MarkupLine } from '@terril/domain';
import { xml } from './sheet-xml.js';

/** What people write in an e-mail, as HTML: nothing they typed is ever a tag, and nothing in it is loaded from anywhere. */
export function markupHtml(text: string): string {
  return markupBlocks(text)
    .map(({ kind, lines }) =>
      kind === 'list'
        ? `<ul>${lines.map((line) => `<li>${spans(line)}</li>`).join('')}</ul>`
        : `<p>${lines.map(spans).join('<br>')}</p>`,
    )
    .join('\n');
}

/** A whole page of such a text, for the HTML part of an e-mail. */
export function markupPage(text: string): string {
  return `<!doctype html><html><body style="font-family:sans-serif;max-width:42em">\n${markupHtml(text)}\n</body></html>`;
}

function spans(line: MarkupLine): string {
  return line
    .map(({ text, isStrong, href }) => {
      if (href !== undefined) return `<a href="${xml(href)}">${xml(text)}</a>`;
      return isStrong ? `<strong>${xml(text)}</strong>` : xml(text);
    })
    .join('');
}
