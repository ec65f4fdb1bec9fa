import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { integer, money, text } from '../../core/export-columns.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { integerField, type ListFields, moneyField, ROW_FIELDS, textField } from '../../core/list-fields.js';
import type { ExportedList } from '../../core/list-export.js';
import { RecordsService } from '../../core/records.service.js';
import type { BudgetLineCreate, BudgetLineQuery } from './budget-line.dto.js';
import { BudgetLine } from './budget-line.entity.js';

/** What conditions on budget lines may name. */
const FIELDS: ListFields = {
  year: integerField('Année', 'Year', 'year'),
  month: integerField('Mois', 'Month', 'month'),
  account: textField('Poste', 'Account', 'account'),
  planned: moneyField('Prévu', 'Planned', 'planned'),
  actual: moneyField('Réalisé', 'Actual', 'actual'),
  ...ROW_FIELDS,
};

/** Planned and actual costs, one row per account and month. */
@Injectable()
export class BudgetsService extends RecordsService<BudgetLine, BudgetLineCreate, BudgetLineQuery> {
  constructor(db: Db, fields: FieldRegistry) {
    super(db, {
      entity: BudgetLine,
      alias: 'line',
      name: { fr: 'Ligne de budget', en: 'Budget line' },
      resource: 'budget-lines',
      label: ({ account, year, month }) => `${account} ${year}-${String(month).padStart(2, '0')}`,
      rules: {
        sorts: { year: 'line.year', account: 'line.account' },
        defaultSort: 'year',
        filters: { year: 'line.year = :year', month: 'line.month = :month', account: 'line.account = :account' },
        conditions: fields.conditionsOn('budget-lines'),
        search: (word) => `fold(line.account) like ${word}`,
        sums: { planned: 'sum(line.planned)', actual: 'sum(line.actual)' },
      },
    });
    fields.declare('budget-lines', 'budget_lines', FIELDS);
  }

  /** The list as a file takes it. */
  exported(): ExportedList<BudgetLine, BudgetLineQuery, BudgetLine> {
    return this.exportedAs({
      name: { fr: 'Budget', en: 'Budget' },
      columns: {
        year: integer('Année', 'Year', ({ year }) => year),
        month: integer('Mois', 'Month', ({ month }) => month),
        account: text('Poste', 'Account', ({ account }) => account),
        planned: money('Prévu', 'Planned', ({ planned }) => planned),
        actual: money('Réalisé', 'Actual', ({ actual }) => actual),
      },
    });
  }
}
