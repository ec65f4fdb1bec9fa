import type { LookAlike } from './import-row.entity.js';

/** Why a row is left out, or what is to be known of it, beside what the rules of its target say. */

export const SEVERAL = (value: string) => ({
  fr: `Plusieurs fiches répondent à « ${value} ».`,
  en: `Several records go by “${value}”.`,
});
export const REPEATED = (row: number) => ({
  fr: `La ligne ${row} porte déjà sur la même fiche.`,
  en: `Row ${row} is about the same record already.`,
});
export const TOLD = (row: number) => ({
  fr: `La ligne ${row} semble porter sur la même fiche.`,
  en: `Row ${row} seems to be about the same record.`,
});
export const ALIKE = (records: LookAlike[]) => {
  const names = records.map(({ label }) => label).join(', ');
  return { fr: `Ressemble à : ${names}.`, en: `Looks like: ${names}.` };
};
export const NO_LINES = {
  fr: 'Le second fichier n’a aucune ligne pour cette fiche.',
  en: 'The second file has no row for this record.',
};
export const NOT_FOUND = { fr: 'Aucune fiche à mettre à jour.', en: 'No record to update.' };
export const FOUND = { fr: 'La fiche existe déjà.', en: 'The record is there already.' };
export const GONE = { fr: 'La fiche n’existe plus.', en: 'The record is no longer there.' };
