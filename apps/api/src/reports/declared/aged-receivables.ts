import { addDays, type Condition } from '@terril/domain';
import { count, day, money, type ReportColumn, share } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { termsOf } from '../engine/row-names.js';
import { invoices } from './invoices-behind.js';
import { OF_ORGANIZATIONS } from './of-organization.js';

/** What is owed, by how late it is. */
export const agedReceivables: ReportDeclaration = {
  name: 'aged-receivables',
  group: 'payment',
  title: { fr: 'Balance âgée des clients', en: 'Aged receivables' },
  says: {
    fr: 'Ce qui reste dû au soir d’un jour, par ancienneté du retard.',
    en: 'What is still owed at the end of a day, by how late it is.',
  },
  rule: {
    fr: 'Factures émises au plus tard ce jour-là et non payées alors, toutes taxes comprises, avoirs exclus. La structure est prise comme elle est aujourd’hui.',
    en: 'Invoices issued by that day and not paid by then, including VAT, without credit notes. The organization is taken as it is today.',
  },
  span: 'day',
  narrowedBy: OF_ORGANIZATIONS,
  rows: {
    organization: { label: { fr: 'Structure', en: 'Organization' }, record: 'organizations' },
    kind: { label: { fr: 'Type de structure', en: 'Kind of organization' }, name: termsOf('kind') },
    territory: { label: { fr: 'Territoire', en: 'Territory' } },
    accountManager: { label: { fr: 'Responsable de compte', en: 'Account manager' } },
  },
  columns: {
    amount: money('Reste dû TTC', 'Owed incl. VAT', {
      meaning: { fr: 'Tout ce qui n’est pas payé ce jour-là.', en: 'All that is not paid on that day.' },
      formula: { fr: 'pas encore échu + en retard', en: 'not due yet + late' },
      opens: unpaid(),
    }),
    share: share('amount', 'Part', 'Share', {
      meaning: { fr: 'Ce que la ligne est du reste dû.', en: 'What the row is of all that is owed.' },
    }),
    notDue: money('Pas encore échu', 'Not due yet', {
      meaning: { fr: 'Échéance ce jour-là ou après.', en: 'Due on that day or later.' },
      opens: unpaid((on) => ({ field: 'dueOn', is: 'after', value: addDays(on, -1) })),
    }),
    late30: late('1 à 30 jours', '1 to 30 days', 1, 30),
    late60: late('31 à 60 jours', '31 to 60 days', 31, 60),
    late90: late('61 à 90 jours', '61 to 90 days', 61, 90),
    lateMore: money('Plus de 90 jours', 'More than 90 days', {
      meaning: { fr: 'En retard de plus de 90 jours.', en: 'More than 90 days late.' },
      opens: unpaid((on) => ({ field: 'dueOn', is: 'before', value: addDays(on, -90) })),
    }),
    invoices: count('Factures', 'Invoices', {
      meaning: { fr: 'Factures non payées ce jour-là.', en: 'Invoices not paid on that day.' },
      opens: unpaid(),
    }),
    oldestDueOn: day('Plus ancienne échéance', 'Oldest due day', {
      meaning: { fr: 'La plus ancienne échéance non payée.', en: 'The oldest due day that is not paid.' },
    }),
  },
  chart: { kind: 'stacked', columns: ['notDue', 'late30', 'late60', 'late90', 'lateMore'] },
};

/** The invoices that were not paid on the day, of some due days. */
function unpaid(due?: (on: string) => Condition) {
  return invoices(({ span: { to } }) => ({ filter: { unpaidOn: to }, where: due ? [due(to)] : [] }));
}

function late(fr: string, en: string, from: number, to: number): ReportColumn {
  return money(fr, en, {
    meaning: { fr: `En retard de ${from} à ${to} jours.`, en: `From ${from} to ${to} days late.` },
    opens: unpaid((on) => ({ field: 'dueOn', is: 'between', value: [addDays(on, -to), addDays(on, -from)] })),
  });
}
