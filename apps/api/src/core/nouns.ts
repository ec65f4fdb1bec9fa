/** A kind of record in a sentence: 'Cette facture', '1 facture', '2 factures'. */
export interface Noun {
  this: string;
  one: string;
  many: string;
}
export type Nouns = Record<'fr' | 'en', Noun>;

const nouns = new Map<string, Nouns>();

/**
 * Gives a table the words for its records; or a reference, where the records that hold it have a better name. Used where
 * either is declared, on the entity. Returns the name.
 */
export function called(name: string, words: Nouns): string {
  nouns.set(name, words);
  return name;
}

/** The words for the records of a table or a reference: the first that has some. */
export function nounOf(...names: string[]): Nouns {
  return names.map((name) => nouns.get(name)).find((words) => words !== undefined) ?? RECORD;
}

const RECORD: Nouns = {
  fr: { this: 'Cette fiche', one: 'fiche', many: 'fiches' },
  en: { this: 'This record', one: 'record', many: 'records' },
};
