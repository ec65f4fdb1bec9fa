import { createHash } from 'node:crypto';
import type { Language } from './errors.js';
import { xml } from './sheet-xml.js';

interface PublicPage {
  language: Language;
  title: string;
  /** HTML, its texts escaped. */
  content: string;
  /** Whether searches on the web may find it. */
  isListed?: boolean;
}

/** A page for whoever comes, without any script: what is asked of people outside, in the look of the house. */
export function publicPage({ language, title, content, isListed = false }: PublicPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">${isListed ? '' : '\n<meta name="robots" content="noindex">'}
<title>${xml(title)}</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${xml(title)}</h1>${content}</main></body>
</html>`;
}

/** Text on its ground is at least 4.5 to 1, edges of fields and the outline at least 3 to 1 (WCAG AA). */
const STYLE = `
body { font: 1.0625rem/1.5 system-ui, sans-serif; margin: 0; color: #1b2327; background: #f4f6f8; }
main { max-width: 34rem; margin: 5vh auto; padding: 1.5rem; background: #ffffff; overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; margin-top: 0; }
label { display: block; font-weight: 600; margin-top: 1rem; }
input, textarea { font: inherit; width: 100%; box-sizing: border-box; padding: 0.5rem; border: 1px solid #5f6b71; border-radius: 0.375rem; }
input[type=checkbox] { width: 1.25rem; height: 1.25rem; margin: 0.125rem 0.5rem 0 0; flex: none; }
.choice { display: flex; align-items: flex-start; font-weight: 400; }
.hint { color: #4d5a60; font-weight: 400; }
.error { color: #b3261e; font-weight: 600; margin: 0.25rem 0 0; }
.summary { border: 2px solid #b3261e; border-radius: 0.375rem; padding: 0.75rem 1rem; }
.summary a { color: #b3261e; }
.trap { position: absolute; left: -10000px; height: 1px; overflow: hidden; }
.intro { white-space: pre-line; }
button { font: inherit; margin-top: 1.5rem; padding: 0.75rem 1.5rem; color: #ffffff; background: #1f4e5f; border: 0; border-radius: 0.375rem; cursor: pointer; }
:focus-visible { outline: 3px solid #b45f06; outline-offset: 2px; }
`;

/** What a content security policy calls the style of these pages. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
