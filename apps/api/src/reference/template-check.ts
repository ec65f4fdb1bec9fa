import { unknownVariables } from '@terril/domain';
import type { FieldSentences, Sentence } from '../core/errors.js';

/** The texts of a template that name what nobody could fill in, each with what it may name. */
export function unknownIn(texts: object, known: readonly string[]): FieldSentences {
  const refused: FieldSentences = {};
  for (const [field, text] of Object.entries(texts)) {
    const unknown = unknownVariables(String(text ?? ''), known);
    if (unknown.length > 0) refused[field] = unknownSentence(unknown, known);
  }
  return refused;
}

function unknownSentence(unknown: string[], known: readonly string[]): Sentence {
  const told = unknown.join(', ');
  const possible = known.map((name) => `{{${name}}}`).join(', ');
  return {
    fr: `Variable inconnue : ${told}. Variables possibles : ${possible}.`,
    en: `Unknown variable: ${told}. Possible ones: ${possible}.`,
  };
}
