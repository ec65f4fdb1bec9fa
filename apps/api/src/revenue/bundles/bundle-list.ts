import { type ExportColumns, text, yesNo } from '../../core/export-columns.js';
import { type ListFields, ROW_FIELDS, textField, yesNoField } from '../../core/list-fields.js';
import type { ListRules } from '../../core/list-query.js';
import { plainNumber } from '../../core/plain-number.js';
import type { BundleOut, BundleQuery } from './bundle.dto.js';

/** What conditions on bundles may name. */
export const BUNDLE_FIELDS: ListFields = {
  name: textField('Nom', 'Name', 'name'),
  isArchived: yesNoField('Archivé', 'Archived', 'is_archived'),
  ...ROW_FIELDS,
};

export const BUNDLE_RULES: Omit<ListRules<BundleQuery>, 'conditions'> = {
  sorts: { name: 'bundle.name' },
  defaultSort: 'name',
  filters: { isArchived: 'bundle.is_archived = :isArchived' },
  search: (word) => `fold(bundle.name || ' ' || coalesce(bundle.description, '')) like ${word}`,
};

/** The list as a file takes it. */
export const BUNDLE_COLUMNS: ExportColumns<BundleOut> = {
  name: text('Nom', 'Name', ({ name }) => name),
  items: text('Services', 'Services', ({ items }) => items.map(inWords).join(', ')),
  description: text('Description', 'Description', ({ description }) => description),
  isArchived: yesNo('Archivé', 'Archived', ({ isArchived }) => isArchived),
};

/** '5 × mail hosting'. */
const inWords = ({ serviceName, quantity }: BundleOut['items'][number]): string =>
  `${plainNumber(quantity)} × ${serviceName}`;
