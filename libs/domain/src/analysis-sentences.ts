import { type AnalysisProblem, type AnalysisProblemCode, MOST_DIMENSIONS } from './analyses.js';

interface Sentence {
  fr: string;
  en: string;
}

const SENTENCES: Record<AnalysisProblemCode, (field: string) => Sentence> = {
  nothing_asked: () => ({
    fr: 'Choisissez des colonnes, ou au moins une mesure.',
    en: 'Choose columns, or at least one measure.',
  }),
  both_asked: () => ({
    fr: 'Des colonnes, ou des regroupements et des mesures, pas les deux.',
    en: 'Columns, or groups and measures, not both.',
  }),
  unknown_field: (field) => ({
    fr: `Le champ « ${field} » n’existe pas ou plus.`,
    en: `The field “${field}” does not exist, or no longer does.`,
  }),
  not_shown: (field) => ({ fr: `« ${field} » n’est pas une colonne.`, en: `“${field}” is no column.` }),
  not_grouped: (field) => ({
    fr: `On ne regroupe pas par « ${field} ».`,
    en: `“${field}” cannot group records.`,
  }),
  part_missing: (field) => ({
    fr: `Par année, trimestre, mois… : choisissez comment regrouper « ${field} ».`,
    en: `By year, quarter, month…: choose how to group “${field}”.`,
  }),
  part_without_day: (field) => ({ fr: `« ${field} » n’est pas une date.`, en: `“${field}” is no date.` }),
  not_measured: (field) => ({
    fr: `« ${field} » ne se mesure pas ainsi.`,
    en: `“${field}” cannot be measured that way.`,
  }),
  field_missing: () => ({ fr: 'Choisissez ce qui est mesuré.', en: 'Choose what is measured.' }),
  twice: () => ({ fr: 'Déjà choisi.', en: 'Chosen already.' }),
  bad_sort: () => ({ fr: 'Ce tri ne correspond à aucune colonne.', en: 'No column has this sort.' }),
  bad_cross: () => ({
    fr: 'Un tableau croisé a deux regroupements, et l’une des mesures choisies.',
    en: 'A cross table has two groupings, and one of the chosen measures.',
  }),
  bad_chart: () => ({
    fr: `Ce graphique ne convient pas : une courbe suit une date, des barres empilées ont ${MOST_DIMENSIONS} regroupements, un camembert en a un, et leurs parts s’ajoutent.`,
    en: `This chart does not fit: a line follows a date, stacked bars have ${MOST_DIMENSIONS} groupings, a pie has one, and their parts add up.`,
  }),
};

/** What is wrong, for people. */
export function analysisSentence({ code, field = '' }: AnalysisProblem): Sentence {
  return SENTENCES[code](field);
}
