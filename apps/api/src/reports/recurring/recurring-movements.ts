import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { choice, type ExportColumns, money, text } from '../../core/export-columns.js';
import type { ExportedRows } from '../../core/list-export.js';
import { openStatement } from '../../core/list-rows.js';
import { daysOfMonths } from '../months.js';
import { isNarrowed, narrowedTo } from '../narrowed.js';
import type { MovementsQuery, RecurringMovementOut, RecurringMovementsOut } from '../report.dto.js';
import { scopeOf } from '../scope.js';
import { sqlFile } from '../sql-file.js';

const RECURRING_MOVEMENTS = sqlFile('recurring/recurring-movements.sql');
const DEFAULT_PER_PAGE = 25;

type MovementRow = RecurringMovementOut & { total: number; sum: string };

/** The organizations behind the movements of recurring revenue. */
@Injectable()
export class RecurringMovementsReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Page by page; `sums` is over all pages. */
  async page({ page = 1, perPage = DEFAULT_PER_PAGE, ...query }: MovementsQuery): Promise<RecurringMovementsOut> {
    const parameters = this.parameters(query, perPage, (page - 1) * perPage);
    const rows = await this.db.query<MovementRow>(RECURRING_MOVEMENTS, parameters);
    const [first] = rows;
    const data = rows.filter(isMovement).map(({ total: _, sum: __, ...row }) => row);
    return { data, total: first?.total ?? 0, sums: { amount: first?.sum ?? '0.00' } };
  }

  /** All of them, as a file takes them. */
  exported(query: MovementsQuery): ExportedRows<RecurringMovementOut> {
    const parameters = this.parameters(query, null, 0);
    return {
      recordType: 'reports',
      name: { fr: 'Mouvements du récurrent', en: 'Movements of recurring revenue' },
      columns: COLUMNS,
      open: () => openStatement<RecurringMovementOut>(this.db, RECURRING_MOVEMENTS, parameters, isMovement),
    };
  }

  private parameters(query: MovementsQuery, limit: number | null, offset: number) {
    return [
      ...daysOfMonths(query, this.clock.today()),
      query.movement ?? null,
      limit,
      offset,
      ...narrowedTo(query),
      !isNarrowed(query),
      scopeOf(query),
    ];
  }
}

const isMovement = ({ month }: RecurringMovementOut) => month !== null;

const COLUMNS: ExportColumns<RecurringMovementOut> = {
  month: text('Mois', 'Month', ({ month }) => month),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  movement: choice('movement', 'Mouvement', 'Movement', ({ movement }) => movement),
  amount: money('Montant (€/mois)', 'Amount (EUR a month)', ({ amount }) => amount),
};
