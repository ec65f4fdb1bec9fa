const NARROW = '\u202f';
const WIDE = '\u00a0';

/**
 * French texts as a printer sets them: a narrow no-break space before ; ? ! and %, a no-break space before a colon and
 * inside guillemets, the curly apostrophe. The sources are written with plain spaces, so that they stay readable.
 */
export function french<T>(texts: T): T {
  if (typeof texts === 'string') return setInFrench(texts) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, french(value)])) as T;
}

function setInFrench(text: string): string {
  return text
    .replace(/ (?=[;?!%](?!\{))/g, NARROW)
    .replace(/ (?=[:»€])/g, WIDE)
    .replace(/« /g, `«${WIDE}`)
    .replace(/(\p{L})'(?=\p{L}|%\{|«)/gu, '$1’');
}
