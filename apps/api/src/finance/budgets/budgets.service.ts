import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { integer, money, text, yesNo } from '../../core/export-columns.js';
import { FieldRegistry } from '../../core/field-registry.js';
import {
  choiceField,
  dateField,
  integerField,
  type ListFields,
  moneyField,
  ROW_FIELDS,
  textField,
  wordsOf,
  yesNoField,
} from '../../core/list-fields.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { monthOfLine } from '../budget-months.js';
import type { BudgetLineCreate, BudgetLineOut, BudgetLineQuery, BudgetLineUpdate } from './budget-line.dto.js';
import { BudgetLine } from './budget-line.entity.js';

const LINE = { fr: 'Ligne de budget', en: 'Budget line' };
const ofAccount = (sql: string) => (row: string) => `(select ${sql} from accounts a where a.id = ${row}.account_id)`;

/** What conditions on budget lines may name. */
const FIELDS: ListFields = {
  year: integerField('Année', 'Year', 'year'),
  month: integerField('Mois', 'Month', 'month'),
  monthBegins: dateField('Premier jour du mois', 'First day of the month', (row) => {
    return `make_date(${row}.year, ${row}.month, 1)`;
  }),
  account: textField('Compte', 'Account', ofAccount(`a.code || ' ' || a.name`)),
  nature: choiceField(wordsOf('accountNature'), 'Nature', 'Nature', ofAccount('a.nature')),
  planned: moneyField('Prévu', 'Planned', 'planned'),
  actual: moneyField('Réalisé', 'Actual', 'actual'),
  actualImported: yesNoField('Réalisé importé', 'Actual imported', 'actual_imported'),
  ...ROW_FIELDS,
};

/** What is planned and what came, one row per account and month. */
@Injectable()
export class BudgetsService {
  private readonly rules: ListRules<BudgetLineQuery>;

  constructor(
    private readonly db: Db,
    fields: FieldRegistry,
  ) {
    fields.declare('budget-lines', 'budget_lines', FIELDS);
    this.rules = {
      sorts: { year: 'line.year', account: 'account.code' },
      defaultSort: 'year',
      filters: {
        year: 'line.year = :year',
        fiscalYear: 'fiscal_year_of(make_date(line.year, line.month, 1)) = :fiscalYear',
        month: 'line.month = :month',
        accountId: 'line.account_id = :accountId',
        nature: 'account.nature = :nature',
      },
      conditions: fields.conditionsOn('budget-lines'),
      search: (word) => `fold(account.code || ' ' || account.name) like ${word}`,
      sums: { planned: 'sum(line.planned)', actual: 'sum(line.actual)' },
    };
  }

  list(query: BudgetLineQuery): Promise<Page<BudgetLineOut>> {
    return listPage(this.builder(), query, this.rules);
  }

  /** The list as a file takes it. */
  exported(): ExportedList<BudgetLine, BudgetLineQuery, BudgetLine> {
    return {
      recordType: 'budget-lines',
      name: { fr: 'Budget', en: 'Budget' },
      columns: {
        year: integer('Année', 'Year', ({ year }) => year),
        month: integer('Mois', 'Month', ({ month }) => month),
        code: text('Compte', 'Account', ({ account }) => account.code),
        account: text('Nom du compte', 'Name of the account', ({ account }) => account.name),
        planned: money('Prévu', 'Planned', ({ planned }) => planned),
        actual: money('Réalisé', 'Actual', ({ actual }) => actual),
        actualImported: yesNo('Réalisé importé', 'Actual imported', ({ actualImported }) => actualImported),
      },
      rules: this.rules,
      builder: () => this.builder(),
      shown: (batch) => batch,
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<BudgetLineOut> {
    const line = await this.builder().where('line.id = :id', { id }).getOne();
    if (!line) throw new NotFound(LINE, id);
    return line;
  }

  /** @throws RuleBroken on an account that groups others; Conflict on a second line of the month */
  create(fields: BudgetLineCreate): Promise<BudgetLineOut> {
    return this.db.transaction(() => this.save(this.db.repository(BudgetLine).create(fields)));
  }

  /** Only what is sent changes; an actual amount so sent was typed. @throws StaleVersion; as `create` */
  update(id: number, { version, ...changes }: BudgetLineUpdate): Promise<BudgetLineOut> {
    return this.db.transaction(async () => {
      const line = await lockForUpdate(this.db, BudgetLine, id, version, LINE, () => this.get(id));
      assignSent(line, { ...changes, ...(changes.actual !== undefined && { actualImported: false }) });
      return this.save(line);
    });
  }

  /** @throws NotFound */
  async remove(id: number): Promise<Trashed> {
    const line = await this.get(id);
    const label = `${line.account.name} ${monthOfLine(line)}`;
    return moveToTrash(this.db, BudgetLine, { type: 'budget-lines', id }, label);
  }

  private builder() {
    return this.db.repository(BudgetLine).createQueryBuilder('line').leftJoinAndSelect('line.account', 'account');
  }

  private async save(line: BudgetLine): Promise<BudgetLineOut> {
    const [group] = await this.db.query('select from accounts where group_id = $1 limit 1', [line.accountId]);
    if (group) throw RuleBroken.on('accountId', 'group', GROUP);
    const { id } = await this.db.manager.save(line);
    return this.get(id);
  }
}

const GROUP = {
  fr: 'Ce compte en regroupe d’autres : les montants se notent sur ceux-là.',
  en: 'This account groups others: amounts stand on those.',
};
