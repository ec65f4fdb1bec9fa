import { money, share } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { lines } from './invoice-lines-behind.js';

/** What each area is of the turnover, over the years. */
export const areaShares: ReportDeclaration = {
  name: 'area-shares',
  sql: 'turnover',
  group: 'turnover',
  title: { fr: 'Part de chaque zone d’année en année', en: 'Share of each area year by year' },
  says: {
    fr: 'Ce que chaque zone est du chiffre d’affaires, sur cinq exercices ou plus : « autre » est ce qu’aucune ne contient.',
    en: 'What each area is of the turnover, over five fiscal years or more: “other” is what none holds.',
  },
  rule: {
    fr: 'La zone est celle de la structure le jour de la facture. Des zones peuvent se recouvrir : chacune compte tout ce qui y tombe, et une ligne retire ce qui est compté plusieurs fois.',
    en: 'The area is that of the organization on the day of the invoice. Areas may overlap: each counts all that falls in it, and one row takes away what is counted more than once.',
  },
  span: 'year',
  years: 5,
  narrowedBy: [],
  rows: { area: { label: { fr: 'Zone', en: 'Area' } } },
  columns: {
    share: share('services', 'Part', 'Share', {
      meaning: { fr: 'Ce que la zone est du chiffre d’affaires.', en: 'What the area is of the turnover.' },
      isCompared: true,
    }),
    services: money('Chiffre d’affaires', 'Turnover', {
      meaning: {
        fr: 'Ce qui a été facturé de services dans la zone, avoirs déduits.',
        en: 'What was invoiced of services in the area, less credit notes.',
      },
      isCompared: true,
      opens: lines({ service: true }),
    }),
  },
  chart: { kind: 'years', columns: ['services'] },
};
