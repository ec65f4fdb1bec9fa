import { money, ratio, share } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { communeName, epciName, termsOf } from '../engine/row-names.js';
import { lines } from './invoice-lines-behind.js';

/** The composition of the turnover, one way or another. */
export const turnover: ReportDeclaration = {
  name: 'turnover',
  group: 'turnover',
  title: { fr: 'Composition du chiffre d’affaires', en: 'Composition of the turnover' },
  says: {
    fr: 'De quoi le chiffre d’affaires est fait : par nature, catégorie, service, territoire, zone, commune, intercommunalité, type de structure, structure ou responsable de compte.',
    en: 'What the turnover is made of: by nature, category, service, territory, area, commune, EPCI, kind of organization, organization or account manager.',
  },
  rule: {
    fr: 'Lignes des factures et des avoirs émis dans la période, hors taxes. Territoire, zone et commune sont ceux du jour de la facture. Les subventions sont à côté, jamais dedans. Des zones peuvent se recouvrir : chacune compte tout ce qui y tombe, et une ligne retire ce qui est compté plusieurs fois.',
    en: 'Lines of the invoices and credit notes issued in the period, excluding VAT. Territory, area and commune are those of the day of the invoice. Subsidies stand beside, never inside. Areas may overlap: each counts all that falls in it, and one row takes away what is counted more than once.',
  },
  span: 'period',
  narrowedBy: ['territoryId', 'areaId', 'category', 'kind', 'tagId', 'accountManagerId'],
  rows: {
    nature: { label: { fr: 'Nature', en: 'Nature' }, name: termsOf('nature') },
    category: { label: { fr: 'Catégorie', en: 'Category' }, name: termsOf('category') },
    service: { label: { fr: 'Service', en: 'Service' }, record: 'services', name: outOfCatalogue },
    territory: { label: { fr: 'Territoire', en: 'Territory' } },
    area: { label: { fr: 'Zone', en: 'Area' } },
    commune: { label: { fr: 'Commune', en: 'Commune' }, name: communeName },
    epci: { label: { fr: 'Intercommunalité (EPCI)', en: 'EPCI' }, name: epciName },
    kind: { label: { fr: 'Type de structure', en: 'Kind of organization' }, name: termsOf('kind') },
    organization: { label: { fr: 'Structure', en: 'Organization' }, record: 'organizations' },
    accountManager: { label: { fr: 'Responsable de compte', en: 'Account manager' } },
  },
  columns: {
    services: money('Chiffre d’affaires', 'Turnover', {
      meaning: {
        fr: 'Ce qui a été facturé de services, avoirs déduits.',
        en: 'What was invoiced of services, less credit notes.',
      },
      formula: { fr: 'récurrent + ponctuel', en: 'recurring + one-off' },
      isCompared: true,
      opens: lines({ service: true }),
    }),
    share: share('services', 'Part', 'Share', {
      meaning: { fr: 'Ce que la ligne est du chiffre d’affaires.', en: 'What the row is of the turnover.' },
      isCompared: true,
    }),
    recurring: money('Récurrent', 'Recurring', {
      meaning: { fr: 'Lignes de nature récurrente : les abonnements.', en: 'Recurring lines: subscriptions.' },
      opens: lines({ nature: 'recurring' }),
    }),
    recurringShare: ratio('recurring', 'services', 'Part récurrente', 'Recurring share', {
      meaning: {
        fr: 'Ce que les abonnements font du chiffre d’affaires de la ligne.',
        en: 'What subscriptions make of the turnover of the row.',
      },
      formula: { fr: 'récurrent ÷ (récurrent + ponctuel)', en: 'recurring ÷ (recurring + one-off)' },
    }),
    oneOff: money('Ponctuel', 'One-off', {
      meaning: {
        fr: 'Lignes de nature ponctuelle : projets, formations, prestations.',
        en: 'One-off lines: projects, trainings, services.',
      },
      opens: lines({ nature: 'one_off' }),
    }),
    subsidies: money('Subventions facturées', 'Invoiced subsidies', {
      meaning: {
        fr: 'Lignes de nature subvention : à côté du chiffre d’affaires, jamais dedans.',
        en: 'Lines of subsidies: beside the turnover, never inside.',
      },
      opens: lines({ nature: 'subsidy' }),
    }),
  },
  chart: { kind: 'bars', columns: ['services'] },
};

function outOfCatalogue(key: string, language: 'fr' | 'en'): string | undefined {
  return key === 'none'
    ? { fr: 'Hors abonnement du catalogue', en: 'No subscription of the catalogue' }[language]
    : undefined;
}
