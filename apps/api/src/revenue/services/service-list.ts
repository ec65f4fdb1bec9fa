import { choice, decimal, type ExportColumns, text, yesNo } from '../../core/export-columns.js';
import {
  choiceField,
  decimalField,
  type ListFields,
  ROW_FIELDS,
  textField,
  wordsOf,
  yesNoField,
} from '../../core/list-fields.js';
import type { ListRules } from '../../core/list-query.js';
import type { Service } from './service.entity.js';
import type { ServiceQuery } from './service.dto.js';

/** What conditions on services may name. */
export const SERVICE_FIELDS: ListFields = {
  name: textField('Nom', 'Name', 'name'),
  category: choiceField(wordsOf('category'), 'Catégorie', 'Category', 'category'),
  nature: choiceField(wordsOf('nature'), 'Nature', 'Nature', 'nature'),
  unitPrice: decimalField('Prix unitaire', 'Unit price', 'unit_price'),
  unitCost: decimalField('Coût unitaire', 'Unit cost', 'unit_cost'),
  account: textField('Compte', 'Account', 'account'),
  isArchived: yesNoField('Archivé', 'Archived', 'is_archived'),
  ...ROW_FIELDS,
};

export const SERVICE_RULES: Omit<ListRules<ServiceQuery>, 'conditions'> = {
  sorts: { name: 'service.name', category: 'service.category' },
  defaultSort: 'name',
  filters: {
    category: 'service.category = :category',
    nature: 'service.nature = :nature',
    isArchived: 'service.is_archived = :isArchived',
  },
  search: (word) => `fold(service.name || ' ' || coalesce(service.description, '')) like ${word}`,
};

/** The catalogue as a file takes it. */
export const SERVICE_COLUMNS: ExportColumns<Service> = {
  name: text('Nom', 'Name', ({ name }) => name),
  category: choice('category', 'Catégorie', 'Category', ({ category }) => category),
  nature: choice('nature', 'Nature', 'Nature', ({ nature }) => nature),
  unit: text('Unité', 'Unit', ({ unit }) => unit),
  unitPrice: decimal('Prix unitaire', 'Unit price', ({ unitPrice }) => unitPrice),
  period: choice('periodUnit', 'Période', 'Period', ({ periodUnit }) => periodUnit),
  periodCount: decimal('Nombre de périodes', 'Periods', ({ periodCount }) => periodCount),
  vatRate: decimal('TVA (%)', 'VAT (%)', ({ vatRate }) => vatRate),
  account: text('Compte', 'Account', ({ account }) => account),
  unitCost: decimal('Coût unitaire', 'Unit cost', ({ unitCost }) => unitCost),
  description: text('Description', 'Description', ({ description }) => description),
  isArchived: yesNo('Archivé', 'Archived', ({ isArchived }) => isArchived),
};
