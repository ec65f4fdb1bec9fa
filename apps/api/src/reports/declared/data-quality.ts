import type { Condition } from '@terril/domain';
import { count, ratio } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { type Records, records } from '../engine/records-behind.js';
import { namesOf } from '../engine/row-names.js';

/** What is missing in the records, and what contradicts itself. */
export const dataQuality: ReportDeclaration = {
  name: 'data-quality',
  group: 'quality',
  title: { fr: 'Qualité des données', en: 'Quality of data' },
  says: {
    fr: 'Ce qui manque aujourd’hui dans les fiches, et ce qui se contredit : de quoi les compléter.',
    en: 'What is missing in the records today, and what contradicts itself: where to complete them.',
  },
  span: 'now',
  narrowedBy: [],
  rows: {
    check: {
      label: { fr: 'Contrôle', en: 'Check' },
      name: namesOf({
        noTerritory: { fr: 'Structures sans territoire', en: 'Organizations without a territory' },
        noSiren: {
          fr: 'Usagers sans SIREN, hors particuliers et collectifs',
          en: 'Users without a SIREN, individuals and collectives aside',
        },
        noBillingContact: { fr: 'Usagers sans contact de facturation', en: 'Users without a billing contact' },
        subscriptionNotRecurring: {
          fr: 'Lignes de facture d’un abonnement, mais pas récurrentes',
          en: 'Invoice lines of a subscription that are not recurring',
        },
        recurringWithoutSubscription: {
          fr: 'Lignes de facture récurrentes sans abonnement',
          en: 'Recurring invoice lines without a subscription',
        },
      }),
    },
  },
  columns: {
    found: count('À reprendre', 'To be mended', {
      meaning: {
        fr: 'Fiches ou lignes où le contrôle trouve à redire.',
        en: 'Records or lines that the check finds fault with.',
      },
      opens: ({ key }) => (key === undefined ? undefined : BEHIND[key]),
    }),
    checked: count('Regardées', 'Checked', {
      meaning: { fr: 'Fiches ou lignes que le contrôle regarde.', en: 'Records or lines that the check looks at.' },
    }),
    share: ratio('found', 'checked', 'Part', 'Share', {
      meaning: { fr: 'Part de ce qui est regardé.', en: 'Share of what is checked.' },
      formula: { fr: 'à reprendre ÷ regardées', en: 'to be mended ÷ checked' },
    }),
  },
  withoutTotal: true,
};

const RUNNING_BILLING: Condition[] = [
  { field: 'isBilling', is: 'equals', value: true },
  { field: 'state', is: 'equals', value: 'running' },
];

const BEHIND: Record<string, Records> = {
  noTerritory: records('organizations', { withoutTerritory: true }),
  noSiren: records('organizations', { status: 'user' }, [
    { field: 'siren', is: 'empty' },
    { field: 'kind', is: 'noneOf', value: ['individual', 'collective'] },
  ]),
  noBillingContact: records('organizations', { status: 'user' }, [
    { field: 'contacts', is: 'hasNot', value: { all: RUNNING_BILLING } },
  ]),
  subscriptionNotRecurring: records('invoice-lines', {}, [
    { field: 'subscription', is: 'has' },
    { field: 'nature', is: 'differs', value: 'recurring' },
  ]),
  recurringWithoutSubscription: records('invoice-lines', { nature: 'recurring' }, [
    { field: 'subscription', is: 'hasNot' },
  ]),
};
