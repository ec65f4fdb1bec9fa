import { byCustomText } from './by-custom-text.js';
import { byNumber } from './lookups.js';
import type { Source } from './source.js';

/** Invoices and credit notes, by their number; the latest first. */
export const invoiceSource: Source = {
  type: 'invoices',
  table: 'invoices',
  joins: 'join organizations organization on organization.id = it.organization_id',
  title: 'it.number',
  detail: 'organization.name',
  day: 'it.issued_on',
  amount: 'it.net_amount::text',
  order: 'it.issued_on desc',
  lookups: (typed, bind) => [
    ...byNumber(typed, bind, 'it.number', 'fold(it.number)'),
    ...byCustomText(typed, bind, 'invoices'),
  ],
  ofOrganization: 'select id from invoices where organization_id = owner order by issued_on desc',
};
