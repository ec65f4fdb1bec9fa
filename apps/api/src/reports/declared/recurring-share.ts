import { money, ratio } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { records } from '../engine/records-behind.js';
import { lines } from './invoice-lines-behind.js';

/** What the turnover of each year is made of. */
export const recurringShare: ReportDeclaration = {
  name: 'recurring-share',
  group: 'turnover',
  title: { fr: 'Part récurrente d’année en année', en: 'Recurring share year by year' },
  says: {
    fr: 'Le chiffre d’affaires de chaque exercice, ce qui en est récurrent, et les subventions à côté.',
    en: 'The turnover of each fiscal year, what part of it is recurring, and the subsidies beside.',
  },
  span: 'years',
  narrowedBy: [],
  rows: { year: { label: { fr: 'Exercice', en: 'Fiscal year' } } },
  columns: {
    services: money('Chiffre d’affaires', 'Turnover', {
      meaning: {
        fr: 'Lignes récurrentes et ponctuelles des factures émises dans l’exercice, avoirs déduits.',
        en: 'Recurring and one-off lines of the invoices issued in the fiscal year, less credit notes.',
      },
      formula: { fr: 'récurrent + ponctuel', en: 'recurring + one-off' },
      opens: lines({ service: true }),
    }),
    recurring: money('Récurrent', 'Recurring', {
      meaning: { fr: 'Lignes de nature récurrente : les abonnements.', en: 'Recurring lines: subscriptions.' },
      opens: lines({ nature: 'recurring' }),
    }),
    oneOff: money('Ponctuel', 'One-off', {
      meaning: {
        fr: 'Lignes de nature ponctuelle : projets, formations, prestations.',
        en: 'One-off lines: projects, trainings, services.',
      },
      opens: lines({ nature: 'one_off' }),
    }),
    recurringShare: ratio('recurring', 'services', 'Part récurrente', 'Recurring share', {
      meaning: {
        fr: 'Ce que les abonnements font du chiffre d’affaires.',
        en: 'What subscriptions make of the turnover.',
      },
      formula: { fr: 'récurrent ÷ (récurrent + ponctuel)', en: 'recurring ÷ (recurring + one-off)' },
    }),
    subsidies: money('Subventions', 'Subsidies', {
      meaning: { fr: 'À côté du chiffre d’affaires, jamais dedans.', en: 'Beside the turnover, never inside.' },
      formula: {
        fr: 'subventions de l’exercice + lignes de nature subvention',
        en: 'subsidies of the year + invoiced lines of subsidies',
      },
      opens: ({ key }) => (key === undefined ? undefined : records('subsidies', { year: Number(key) })),
    }),
  },
  chart: { kind: 'line', columns: ['recurringShare'] },
};
