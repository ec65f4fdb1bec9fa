import { type MarkupBlock, markupBlocks, type MarkupLine } from '@terril/domain';
import { xml } from './sheet-xml.js';

/** What people write in an e-mail, as HTML: nothing they typed is ever a tag, and nothing in it is loaded from anywhere. */
export function markupHtml(text: string): string {
  return markupBlocks(text)
    .map((block) => blockHtml(block))
    .join('\n');
}

/** One block of such a text; its headings are `deeper` than they say, and links lead to them by their `id`. */
export function blockHtml(block: MarkupBlock, deeper = 0, id?: string): string {
  if (block.kind === 'heading') {
    const tag = `h${block.level + deeper}`;
    return `<${tag}${id ? ` id="${id}"` : ''}>${spans(block.lines[0])}</${tag}>`;
  }
  if (block.kind === 'list') return `<ul>${block.lines.map((line) => `<li>${spans(line)}</li>`).join('')}</ul>`;
  return `<p>${block.lines.map(spans).join('<br>')}</p>`;
}

/** A whole page of such a text, for the HTML part of an e-mail. */
export function markupPage(text: string): string {
  return `<!doctype html><html><body style="font-family:sans-serif;max-width:42em">\n${markupHtml(text)}\n</body></html>`;
}

function spans(line: MarkupLine): string {
  return line
    .map(({ text, isStrong, isEmphasis, href }) => {
      if (href !== undefined) return `<a href="${xml(href)}">${xml(text)}</a>`;
      if (isEmphasis) return `<em>${xml(text)}</em>`;
      return isStrong ? `<strong>${xml(text)}</strong>` : xml(text);
    })
    .join('');
}
