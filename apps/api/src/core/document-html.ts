import { chartSvg } from './chart-svg.js';
import {
  chartInWords,
  type DocumentBlock,
  type DocumentChart,
  type DocumentTable,
  type TextDocument,
} from './document.js';
import { contentsOf } from './document-contents.js';
import type { Language } from './errors.js';
import { blockHtml } from './markup-html.js';
import { xml } from './sheet-xml.js';

/** A document as one page of HTML that asks for nothing from anywhere and runs nothing, whatever was typed into it. */
export function documentHtml(document: TextDocument): string {
  const { title, subtitle, foot, blocks, language = 'fr' } = document;
  const entries = contentsOf(document);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<base target="_blank">
<title>${xml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${xml(title)}</h1>${subtitle.map((line) => `<p>${xml(line)}</p>`).join('')}</header>
${contentsHtml(document)}<main>
${blocksHtml(blocks, language, (block) => entries.get(block)?.id)}
</main>
<footer><p>${xml(foot)}</p></footer>
</body>
</html>
`;
}

/** Blocks alone in such a page, to see what they will look like. */
export function previewHtml(blocks: DocumentBlock[], language: Language = 'fr'): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><base target="_blank"><style>${STYLE} body { padding: 0.5rem; margin: 0; }</style></head><body><main>${blocksHtml(blocks, language)}</main></body></html>`;
}

/** The title of the page is its heading of level 1. */
const blocksHtml = (
  blocks: DocumentBlock[],
  language: Language,
  idOf: (block: DocumentBlock) => string | undefined = () => undefined,
) => blocks.map((block) => partHtml(block, language, idOf(block))).join('\n');

/** Links stay on the page, whatever its others do. */
function contentsHtml(document: TextDocument): string {
  const entries = [...contentsOf(document).values()];
  if (entries.length === 0) return '';
  const lines = entries.map(
    ({ id, level, text }) => `<li class="level-${level}"><a href="#${id}" target="_self">${xml(text)}</a></li>`,
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">${xml(document.contents ?? '')}</h2><ol>${lines.join('')}</ol></nav>\n`;
}

function partHtml(block: DocumentBlock, language: Language, id?: string): string {
  switch (block.kind) {
    case 'facts':
      return `<dl>${block.items.map(({ label, value }) => `<div><dt>${xml(label)}</dt><dd>${xml(value)}</dd></div>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
    case 'chart':
      return chartHtml(block, language);
    default:
      return blockHtml(block, 1, id);
  }
}

/** On a telephone the letters of the picture are small: the words that a voice reads stand under it. */
const chartHtml = (chart: DocumentChart, language: Language) =>
  `<figure><figcaption>${xml(chart.title)}</figcaption>${chartSvg(chart, language).svg}<p aria-hidden="true">${xml(chartInWords(chart, language))}</p></figure>`;

function tableHtml({ title, columns, rows, totals = 0 }: DocumentTable): string {
  const kindOf = (index: number) => (columns[index]?.isNumber ? ' class="number"' : '');
  const head = columns
    .map(({ title: text }, index) =>
      text ? `<th scope="col"${kindOf(index)}>${xml(text)}</th>` : `<td${kindOf(index)}></td>`,
    )
    .join('');
  // Of rows that are grouped, the first column has a name on the first one alone.
  const isNamed = !columns[0]?.isNumber && rows.every(([name]) => name);
  const body = rows.map((row, place) => {
    const cells = row
      .map((cell, index) =>
        isNamed && index === 0 ? `<th scope="row">${xml(cell)}</th>` : `<td${kindOf(index)}>${xml(cell)}</td>`,
      )
      .join('');
    return `<tr${place >= rows.length - totals ? ' class="total"' : ''}>${cells}</tr>`;
  });
  return `<div class="wide"><table><caption>${xml(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** Text on its ground is at least 4.5 to 1 (WCAG AA). */
const STYLE = `
body { font: 1rem/1.55 "Liberation Sans", system-ui, sans-serif; color: #1b2327; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
header { border-bottom: 2px solid #1f4e5f; margin-bottom: 1.5rem; }
header p { margin: 0 0 0.25rem; color: #4d5a60; }
nav ol { list-style: none; padding: 0; margin: 0; }
nav li { padding: 0.15rem 0; }
nav a { color: #1f4e5f; }
.level-2 { padding-left: 1.25rem; font-size: 0.95rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; color: #1f4e5f; }
h2 { font-size: 1.4rem; margin: 2rem 0 0.5rem; color: #1f4e5f; }
h3 { font-size: 1.15rem; margin: 1.5rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 0.5rem; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: 0.95rem; }
.wide { overflow-x: auto; }
caption, figcaption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.5rem; border-bottom: 1px solid #c3ccd0; }
thead th, thead td { border-bottom-color: #1f4e5f; }
tbody th { font-weight: inherit; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
.total th, .total td { font-weight: 600; border-top: 1px solid #1f4e5f; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0.75rem; margin: 1rem 0; }
dl div { border: 1px solid #c3ccd0; border-radius: 0.375rem; padding: 0.5rem 0.75rem; }
dt { color: #4d5a60; font-size: 0.875rem; }
dd { margin: 0; font-size: 1.2rem; font-weight: 600; }
figure { margin: 1rem 0; }
figure p { display: none; margin: 0.25rem 0; font-size: 0.875rem; color: #4d5a60; }
svg { max-width: 100%; height: auto; }
footer { border-top: 1px solid #c3ccd0; margin-top: 2rem; color: #4d5a60; font-size: 0.875rem; }
@media (max-width: 36rem) { figure p { display: block; } }
@media print { nav { break-after: page; } h2, h3, h4, caption { break-after: avoid; } tr, figure, dl div { break-inside: avoid; } }
`;
