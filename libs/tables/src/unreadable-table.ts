/** A file that cannot be read as a table; the sentence is for people, in both languages of the screens. */
export class UnreadableTable extends Error {
  constructor(
    readonly code: string,
    readonly sentence: { fr: string; en: string },
  ) {
    super(sentence.en);
  }
}

/** @returns the refusal of what is no table at all. */
export function notATable(): UnreadableTable {
  return new UnreadableTable('not_a_table', {
    fr: 'Ce fichier n’est pas un tableau : CSV, XLSX ou ODS attendu.',
    en: 'This file is no table: CSV, XLSX or ODS expected.',
  });
}

export function noSheet(sheet: number): UnreadableTable {
  return new UnreadableTable('no_sheet', {
    fr: `Ce fichier n’a pas de feuille n° ${sheet}, ou elle est vide.`,
    en: `This file has no sheet no. ${sheet}, or it is empty.`,
  });
}
