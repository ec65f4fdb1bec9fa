import { wordsOf } from '../../core/list-fields.js';
import { day, text, word } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';

const COUNTED_AS = {
  new: { fr: 'Nouveau', en: 'New' },
  returning: { fr: 'Revenu', en: 'Returning' },
  lost: { fr: 'Parti', en: 'Lost' },
};

/** Who the users that came and went are. */
export const userNames: ReportDeclaration = {
  name: 'user-names',
  group: 'users',
  title: { fr: 'Noms des usagers arrivés, revenus, partis', en: 'Names of users who came, returned, left' },
  says: {
    fr: 'Chaque structure devenue usagère dans l’exercice, revenue ou partie, avec ses dates et son premier service.',
    en: 'Each organization that became a user in the fiscal year, returned or left, with its days and its first service.',
  },
  span: 'year',
  narrowedBy: ['territoryId', 'areaId', 'kind', 'tagId', 'accountManagerId'],
  rows: { organization: { label: { fr: 'Structure', en: 'Organization' }, record: 'organizations' } },
  columns: {
    countedAs: word(COUNTED_AS, 'Compté comme', 'Counted as', {
      meaning: {
        fr: 'Nouveau, revenu après douze mois ou plus, ou parti dans l’exercice.',
        en: 'New, back after twelve months or more, or lost in the fiscal year.',
      },
    }),
    territory: text('Territoire', 'Territory', {
      meaning: { fr: 'Celui du jour qui compte.', en: 'The one of the day that counts.' },
    }),
    kind: word(wordsOf('kind'), 'Type', 'Kind', {
      meaning: { fr: 'Type de structure, aujourd’hui.', en: 'Kind of organization, today.' },
    }),
    on: day('Le', 'On', {
      meaning: {
        fr: 'Premier jour, jour du retour, ou dernier jour d’abonnement.',
        en: 'First day, day of return, or last day of subscription.',
      },
    }),
    leftOn: day('Absent depuis', 'Away since', {
      meaning: {
        fr: 'De qui est revenu : dernier jour avant l’absence.',
        en: 'Of who returned: last day before the absence.',
      },
    }),
    firstUserOn: day('Usager depuis', 'User since', {
      meaning: { fr: 'Tout premier jour comme usager.', en: 'Very first day as a user.' },
    }),
    firstService: text('Premier service', 'First service', {
      meaning: {
        fr: 'Celui du premier abonnement, sinon l’objet de la première facture.',
        en: 'Of the first subscription, else what the first invoice was for.',
      },
    }),
    reason: text('Raison du départ', 'Reason of the loss', {
      meaning: { fr: 'Celle de la fin du dernier abonnement.', en: 'The one of the end of the last subscription.' },
    }),
  },
  withoutTotal: true,
};
