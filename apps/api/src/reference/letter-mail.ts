import { xml } from '../core/sheet-xml.js';
import type { LetterContent } from './letter-content.js';

/** A letter as the text and the page of an e-mail: what is framed on paper is framed there too. */
export function letterMail({ box, body, table, sender, legal }: LetterContent): { text: string; html: string } {
  const rule = '─'.repeat(60);
  const foot = [...sender, ...(legal ? [legal] : [])];
  return {
    text: [
      ...(box === null ? [] : [`${rule}\n${box}\n${rule}`]),
      body,
      ...(table === null ? [] : [table.map((row) => row.join(' | ')).join('\n')]),
      `-- \n${foot.join('\n')}`,
    ].join('\n\n'),
    html: [
      '<!doctype html><html lang="fr"><body style="font-family:sans-serif;max-width:42em">',
      ...(box === null ? [] : [`<div style="${FRAME}">${xml(box)}</div>`]),
      ...body.split(/\n{2,}/).map((text) => `<p>${lines(text)}</p>`),
      ...(table === null ? [] : [rows(table)]),
      `<hr><p style="color:#555555;font-size:small">${lines(foot.join('\n'))}</p>`,
      '</body></html>',
    ].join('\n'),
  };
}

const FRAME = 'border:2px solid #000000;padding:12px;margin:0 0 16px;font-weight:bold;text-align:center';
const CELL = 'border:1px solid #999999;padding:4px 8px';

const lines = (text: string) => xml(text).replaceAll('\n', '<br>');

function rows([titles = [], ...all]: string[][]): string {
  const row = (tag: string, cells: string[]) =>
    `<tr>${cells.map((text) => `<${tag} style="${CELL}">${xml(text)}</${tag}>`).join('')}</tr>`;
  return `<table style="border-collapse:collapse">${row('th', titles)}${all.map((cells) => row('td', cells)).join('')}</table>`;
}
