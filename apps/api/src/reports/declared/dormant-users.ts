import { wordsOf } from '../../core/list-fields.js';
import { day, money, text, word } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { records } from '../engine/records-behind.js';
import { OF_ORGANIZATIONS } from './of-organization.js';

/** Who was invoiced last year, and is not this year. */
export const dormantUsers: ReportDeclaration = {
  name: 'dormant-users',
  group: 'prospecting',
  title: { fr: 'Usagers dormants', en: 'Dormant users' },
  says: {
    fr: 'Les structures facturées l’exercice d’avant, et pas dans celui-ci : à rappeler.',
    en: 'The organizations that were invoiced in the year before, and not in this one: to be called.',
  },
  rule: {
    fr: 'Au moins une facture l’exercice d’avant, aucune dans l’exercice ; les avoirs ne comptent pas. Dans l’exercice en cours, une facture peut encore venir : voir ce qui reste d’abonnement.',
    en: 'At least one invoice in the year before, none in the year; credit notes do not count. In the present year an invoice may still come: see what subscriptions are left.',
  },
  span: 'year',
  narrowedBy: OF_ORGANIZATIONS,
  rows: { organization: { label: { fr: 'Structure', en: 'Organization' }, record: 'organizations' } },
  columns: {
    territory: text('Territoire', 'Territory', { meaning: { fr: 'Celui d’aujourd’hui.', en: 'The one of today.' } }),
    kind: word(wordsOf('kind'), 'Type', 'Kind', {
      meaning: { fr: 'Type de structure.', en: 'Kind of organization.' },
    }),
    accountManager: text('Responsable de compte', 'Account manager', {
      meaning: { fr: 'Qui peut rappeler.', en: 'Who may call.' },
    }),
    lastInvoicedOn: day('Dernière facture', 'Last invoice', {
      meaning: {
        fr: 'Jour de la dernière facture de l’exercice d’avant.',
        en: 'Day of the last invoice of the year before.',
      },
    }),
    amount: money('Facturé l’exercice d’avant', 'Invoiced the year before', {
      meaning: {
        fr: 'Services facturés l’exercice d’avant, avoirs déduits, hors taxes.',
        en: 'Services invoiced in the year before, less credit notes, excluding VAT.',
      },
      opens: ({ key, span: { year } }) =>
        key === undefined || year === null
          ? undefined
          : records('invoice-lines', { organizationId: Number(key), year: year - 1, service: true }),
    }),
    monthly: money('Abonnements par mois', 'Subscriptions a month', {
      meaning: {
        fr: 'Ce que rapportent par mois ses abonnements en cours, au dernier jour de l’exercice ou aujourd’hui.',
        en: 'What its running subscriptions bring a month, on the last day of the year or today.',
      },
    }),
  },
};
