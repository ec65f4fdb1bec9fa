import type { DocumentBlock, TextDocument } from './document.js';

/** A line of the table of contents: a heading, and the name that links lead to it by. */
export interface ContentsEntry {
  id: string;
  level: 1 | 2;
  text: string;
}

/** The headings of the two upper levels, in their order; none of a document that has no table of contents. */
export function contentsOf({ contents, blocks }: TextDocument): Map<DocumentBlock, ContentsEntry> {
  const entries = new Map<DocumentBlock, ContentsEntry>();
  if (contents === undefined) return entries;
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.level === 3) continue;
    const text = block.lines[0].map((span) => span.text).join('');
    entries.set(block, { id: `section-${entries.size + 1}`, level: block.level, text });
  }
  return entries;
}
