import { choice, date, money, text } from '../../core/export-columns.js';
import type { ExportColumns } from '../../core/export-columns.js';
import {
  choiceField,
  dateField,
  integerField,
  lastDayField,
  type ListFields,
  moneyField,
  referenceField,
  ROW_FIELDS,
  textField,
  wordsOf,
} from '../../core/list-fields.js';
import type { ListRules } from '../../core/list-query.js';
import type { SubsidyOut, SubsidyQuery } from './subsidy.dto.js';

const received = (row: string) =>
  `coalesce((select sum(r.amount) from subsidy_receipts r where r.subsidy_id = ${row}.id), 0)`;

/** What conditions on subsidies may name. */
export const SUBSIDY_FIELDS: ListFields = {
  year: integerField('Exercice de début', 'Fiscal year of the start', (row) => `fiscal_year_of(${row}.starts_on)`),
  funder: textField('Financeur', 'Funder', 'funder'),
  organization: referenceField('organizations', 'Structure', 'Organization', 'organization_id'),
  title: textField('Objet', 'Title', 'title'),
  status: choiceField(wordsOf('subsidyStatus'), 'État', 'Status', 'status'),
  reference: textField('Référence', 'Reference', 'reference'),
  signedOn: dateField('Signée le', 'Signed on', 'signed_on'),
  startsOn: dateField('Début', 'Start', 'starts_on'),
  endsOn: lastDayField('Fin', 'End', 'ends_before'),
  amount: moneyField('Montant', 'Amount', 'amount'),
  received: moneyField('Encaissé', 'Cashed in', received),
  ...ROW_FIELDS,
};

/** `ofYear` sums what the granted ones give the fiscal year that is asked for; of all years when none is. */
export const SUBSIDY_RULES: ListRules<SubsidyQuery> = {
  sorts: {
    startsOn: 'subsidy.starts_on',
    endsOn: 'subsidy.ends_before',
    funder: 'subsidy.funder',
    amount: 'subsidy.amount',
  },
  defaultSort: 'startsOn',
  filters: {
    year: 'subsidy.id in (select m.subsidy_id from subsidy_months m where fiscal_year_of(m.month) = :year)',
    status: 'subsidy.status = :status',
    organizationId: 'subsidy.organization_id = :organizationId',
  },
  search: (word) => `fold(subsidy.funder || ' ' || subsidy.title) like ${word}`,
};

/** The sums of the list, of one fiscal year where the list is. */
export const subsidySums = (year: number | undefined): Record<string, string> => ({
  amount: 'sum(subsidy.amount)',
  received: `sum(${received('subsidy')})`,
  ofYear: `sum((select sum(m.amount) from subsidies_by_month m where m.subsidy_id = subsidy.id ${
    year === undefined ? '' : 'and m.fiscal_year = :year'
  }))`,
});

/** The columns of the file. */
export const SUBSIDY_COLUMNS: ExportColumns<SubsidyOut> = {
  years: text('Exercices', 'Fiscal years', ({ shares }) => shares.map(({ year }) => year).join(', ')),
  funder: text('Financeur', 'Funder', ({ funder }) => funder),
  title: text('Objet', 'Title', ({ title }) => title),
  status: choice('subsidyStatus', 'État', 'Status', ({ status }) => status),
  reference: text('Référence', 'Reference', ({ reference }) => reference),
  signedOn: date('Signée le', 'Signed on', ({ signedOn }) => signedOn),
  startsOn: date('Début', 'Start', ({ startsOn }) => startsOn),
  endsOn: date('Fin', 'End', ({ endsOn }) => endsOn),
  amount: money('Montant', 'Amount', ({ amount }) => amount),
  received: money('Encaissé', 'Cashed in', ({ received: cashed }) => cashed),
};
