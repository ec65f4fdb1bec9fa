import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { integer, money, text } from '../../core/export-columns.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { integerField, type ListFields, moneyField, ROW_FIELDS, textField } from '../../core/list-fields.js';
import type { ExportedList } from '../../core/list-export.js';
import { RecordsService } from '../../core/records.service.js';
import type { SubsidyCreate, SubsidyQuery } from './subsidy.dto.js';
import { Subsidy } from './subsidy.entity.js';

/** What conditions on subsidies may name. */
const FIELDS: ListFields = {
  year: integerField('Exercice', 'Fiscal year', 'year'),
  funder: textField('Financeur', 'Funder', 'funder'),
  title: textField('Objet', 'Title', 'title'),
  amount: moneyField('Montant', 'Amount', 'amount'),
  ...ROW_FIELDS,
};

/** Subsidies granted, by fiscal year: shown beside the turnover, never inside. */
@Injectable()
export class SubsidiesService extends RecordsService<Subsidy, SubsidyCreate, SubsidyQuery> {
  constructor(db: Db, fields: FieldRegistry) {
    super(db, {
      entity: Subsidy,
      alias: 'subsidy',
      name: { fr: 'Subvention', en: 'Subsidy' },
      resource: 'subsidies',
      label: ({ title, year }) => `${title} ${year}`,
      rules: {
        sorts: { year: 'subsidy.year', funder: 'subsidy.funder', amount: 'subsidy.amount' },
        defaultSort: 'year',
        filters: { year: 'subsidy.year = :year' },
        conditions: fields.conditionsOn('subsidies'),
        search: (word) => `fold(subsidy.funder || ' ' || subsidy.title) like ${word}`,
        sums: { amount: 'sum(subsidy.amount)' },
      },
    });
    fields.declare('subsidies', 'subsidies', FIELDS);
  }

  /** The list as a file takes it. */
  exported(): ExportedList<Subsidy, SubsidyQuery, Subsidy> {
    return this.exportedAs({
      name: { fr: 'Subventions', en: 'Subsidies' },
      columns: {
        year: integer('Exercice', 'Fiscal year', ({ year }) => year),
        funder: text('Financeur', 'Funder', ({ funder }) => funder),
        title: text('Objet', 'Title', ({ title }) => title),
        amount: money('Montant', 'Amount', ({ amount }) => amount),
      },
    });
  }
}
