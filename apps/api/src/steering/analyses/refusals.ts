import { type AnalysisProblem, type AnalysisProblemCode, MOST_DIMENSIONS } from '@terril/domain';
import { RuleBroken, type Sentence } from '../../core/errors.js';

type Told = (field: string) => Sentence;

const SENTENCES: Record<AnalysisProblemCode, Told> = {
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

/** Each problem at its part of the definition. */
export function problemsRefused(problems: AnalysisProblem[]): RuleBroken {
  const fields = Object.fromEntries(
    problems.map(({ at, code, field = '' }) => [`definition.${at}`, SENTENCES[code](field)]),
  );
  const all = Object.values(fields);
  const sentence = { fr: all.map(({ fr }) => fr).join(' '), en: all.map(({ en }) => en).join(' ') };
  return new RuleBroken('bad_analysis', sentence, fields);
}

/** @param seconds how long it was given */
export const tooLong = (seconds: number): RuleBroken =>
  RuleBroken.on('definition', 'analysis_too_long', {
    fr: `Cette analyse demande plus de ${seconds} s : ajoutez des conditions, ou regroupez moins finement.`,
    en: `This analysis takes more than ${seconds} s: add conditions, or group less finely.`,
  });
