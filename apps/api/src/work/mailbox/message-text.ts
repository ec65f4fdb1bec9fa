import { convert } from 'html-to-text';

/** Characters of HTML that are read: what comes after is left out. */
const LONGEST_HTML = 500_000;

const OPTIONS = {
  wordwrap: false,
  limits: { maxInputLength: LONGEST_HTML, maxDepth: 100, maxChildNodes: 5000, ellipsis: '…' },
  selectors: [
    // Pictures are never loaded: those of a letterhead say nothing, those of a spy nothing either.
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
  ],
} as const;

/** The text of an e-mail: as it came, else read out of its HTML, of which nothing is kept, run or loaded. */
export function messageText({ text, html }: { text?: string | undefined; html?: string | undefined }): string {
  if (text !== undefined && text.trim() !== '') return plain(text);
  if (html === undefined) return '';
  try {
    return plain(convert(html, { ...OPTIONS, selectors: [...OPTIONS.selectors] }));
  } catch {
    return '';
  }
}

/** Without what the database cannot hold or the screen cannot show. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\n\t]/gu, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
