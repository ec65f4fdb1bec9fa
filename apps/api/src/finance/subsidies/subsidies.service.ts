import { Injectable } from '@nestjs/common';
import { spreadOverPeriod } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { saveOwned } from '../../core/save-owned.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { checkMonths, checkPeriod, checkReceipts, hasMoved } from './check-subsidy.js';
import { SUBSIDY_COLUMNS, SUBSIDY_FIELDS, SUBSIDY_RULES, subsidySums } from './subsidy-list.js';
import type { SubsidyCreate, SubsidyOut, SubsidyQuery, SubsidyUpdate } from './subsidy.dto.js';
import { Subsidy } from './subsidy.entity.js';
import { SubsidyMonth } from './subsidy-month.entity.js';
import { SubsidyReceipt } from './subsidy-receipt.entity.js';

const SUBSIDY = { fr: 'Subvention', en: 'Subsidy' };

/** Subsidies and their conventions, spread over the months they are for: beside the turnover, never inside. */
@Injectable()
export class SubsidiesService {
  private readonly rules: ListRules<SubsidyQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    fields: FieldRegistry,
  ) {
    fields.declare('subsidies', 'subsidies', SUBSIDY_FIELDS);
    this.rules = { ...SUBSIDY_RULES, conditions: fields.conditionsOn('subsidies') };
  }

  async list(query: SubsidyQuery): Promise<Page<SubsidyOut>> {
    const rules = { ...this.rules, sums: subsidySums(query.year) };
    const { data, ...whole } = await listPage(this.builder(), query, rules);
    return { data: await this.shown(data), ...whole };
  }

  /** The list as a file takes it. */
  exported(): ExportedList<Subsidy, SubsidyQuery, SubsidyOut> {
    return {
      recordType: 'subsidies',
      name: { fr: 'Subventions', en: 'Subsidies' },
      columns: SUBSIDY_COLUMNS,
      rules: this.rules,
      builder: () => this.builder(),
      shown: (batch) => this.shown(batch),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<SubsidyOut> {
    const [subsidy] = await this.shown(await this.db.repository(Subsidy).findBy({ id }));
    if (!subsidy) throw new NotFound(SUBSIDY, id);
    return subsidy;
  }

  /** @throws RuleBroken on `endsOn`, `months` or `receipts`; Conflict on an organization that is not there */
  create({ months, receipts, status = 'granted', ...fields }: SubsidyCreate): Promise<SubsidyOut> {
    return this.db.transaction(async () => {
      const subsidy = this.db.repository(Subsidy).create({ ...fields, status });
      return this.save(subsidy, { months: months ?? [], receipts });
    });
  }

  /**
   * Only what is sent changes; `months` and `receipts` are sent whole. Another amount or period without months is spread
   * anew. @throws StaleVersion; as `create`
   */
  update(id: number, { version, months, receipts, ...changes }: SubsidyUpdate): Promise<SubsidyOut> {
    return this.db.transaction(async () => {
      const subsidy = await lockForUpdate(this.db, Subsidy, id, version, SUBSIDY, () => this.get(id));
      const moved = hasMoved(subsidy, changes);
      // A change of the months or receipts alone must also make older copies stale.
      assignSent(subsidy, { ...changes, ...((months || receipts) && { updatedAt: this.clock.now() }) });
      return this.save(subsidy, { months: months ?? (moved ? [] : undefined), receipts });
    });
  }

  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { title } = await mustFind(this.db, Subsidy, id, SUBSIDY);
      return moveToTrash(this.db, Subsidy, { type: 'subsidies', id }, title);
    });
  }

  private builder() {
    return this.db.repository(Subsidy).createQueryBuilder('subsidy');
  }

  /** Months that are none at all are those of an even spread. */
  private async save(
    subsidy: Subsidy,
    { months, receipts }: Pick<SubsidyCreate, 'months' | 'receipts'>,
  ): Promise<SubsidyOut> {
    checkPeriod(subsidy);
    const { id: subsidyId } = await this.db.manager.save(subsidy);
    if (months) {
      if (months.length > 0) checkMonths(subsidy, months);
      const wanted = months.length > 0 ? months : spreadOverPeriod(subsidy.amount, subsidy);
      const rows = wanted.map(({ month, amount }) => ({ subsidyId, month: `${month}-01`, amount }));
      await saveOwned(this.db, SubsidyMonth, { subsidyId }, rows, [(stored, row) => stored.month === row.month]);
    }
    if (receipts) {
      const rows = receipts.map((receipt) => ({ ...receipt, note: receipt.note ?? null, subsidyId }));
      await saveOwned(this.db, SubsidyReceipt, { subsidyId }, rows, [
        (stored, row) => stored.receivedOn === row.receivedOn,
      ]);
    }
    const saved = await this.get(subsidyId);
    checkReceipts(saved);
    return saved;
  }

  private async shown(subsidies: Subsidy[]): Promise<SubsidyOut[]> {
    const parts = await this.db.query<Parts & { id: number }>(PARTS, [subsidies.map(({ id }) => id)]);
    const partsOf = new Map(parts.map(({ id, ...rest }) => [id, rest]));
    return subsidies.map((subsidy) => ({ ...subsidy, ...(partsOf.get(subsidy.id) ?? NO_PARTS) }));
  }
}

type Parts = Pick<SubsidyOut, 'months' | 'shares' | 'receipts' | 'received'>;

const NO_PARTS: Parts = { months: [], shares: [], receipts: [], received: '0.00' };

const PARTS = `
  select s.id,
    coalesce((select jsonb_agg(jsonb_build_object('month', to_char(month, 'YYYY-MM'), 'amount', amount::text) order by month)
      from subsidy_months where subsidy_id = s.id), '[]') as months,
    coalesce((select jsonb_agg(jsonb_build_object('year', year, 'amount', amount::text) order by year)
      from (select fiscal_year_of(month) as year, sum(amount) as amount from subsidy_months where subsidy_id = s.id
        group by 1) shares), '[]') as shares,
    coalesce((select jsonb_agg(jsonb_build_object('receivedOn', received_on, 'amount', amount::text, 'note', note)
      order by received_on, id) from subsidy_receipts where subsidy_id = s.id), '[]') as receipts,
    (select coalesce(sum(amount), 0)::numeric(14,2)::text from subsidy_receipts where subsidy_id = s.id) as received
  from subsidies s where s.id = any ($1)`;
