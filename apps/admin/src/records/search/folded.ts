/** Lower case without accents, letter for letter. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('’', "'")
    .toLowerCase();

/** Whether the text holds every word that was typed, accents and case ignored. */
export function holdsWords(text: string, typed: string): boolean {
  const folded = fold(text);
  return wordsOf(typed).every((word) => folded.includes(word));
}

/** A part of a text; what was typed is `found`. */
export interface Part {
  text: string;
  found: boolean;
}

/** The text cut where the typed words are found in it; a number is found whatever its dashes. */
export function partsOf(text: string, typed: string): Part[] {
  const letters = [...text];
  const marks = letters.map(() => false);
  const isNumber = /\d/.test(typed);
  const kept = letters.flatMap((letter, index) =>
    isNumber && SIGN.test(letter) ? [] : [...fold(letter)].map((folded) => ({ folded, index })),
  );
  const haystack = kept.map(({ folded }) => folded).join('');
  const needles = isNumber ? [wordsOf(typed).join('').replaceAll(SIGNS, '')] : wordsOf(typed);
  for (const needle of needles.filter((word) => word !== '')) {
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
      const first = kept[at]?.index ?? 0;
      const last = kept[at + needle.length - 1]?.index ?? first;
      marks.fill(true, first, last + 1);
    }
  }
  const parts: Part[] = [];
  for (const [index, letter] of letters.entries()) {
    const found = marks[index] ?? false;
    const last = parts.at(-1);
    if (last?.found === found) last.text += letter;
    else parts.push({ text: letter, found });
  }
  return parts;
}

const SIGN = /[^\p{L}\p{N}]/u;
const SIGNS = /[^\p{L}\p{N}]+/gu;

const wordsOf = (typed: string): string[] => fold(typed).split(/\s+/).filter(Boolean);
