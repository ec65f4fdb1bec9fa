import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { ExportedRows } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { openStatement } from '../../core/list-rows.js';
import { literal } from '../../core/sql.js';
import type { RenewalOut, RenewalQuery } from './renewal.dto.js';
import { RENEWAL_COLUMNS } from './renewal-columns.js';

const RENEWALS = readFileSync(path.resolve(__dirname, '../../../src/revenue/renewals/renewals.sql'), 'utf8');
const DEFAULT_PER_PAGE = 25;
/** All of them, as far as a PostgreSQL integer counts. */
const MOST_ROWS = 2_147_483_647;

/** Contracts that renew themselves: when their term ends, until when it is refused, and whether the client was told. */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** By the last day to refuse; `sums` is over the whole filtered set. */
  async list({ page = 1, perPage = DEFAULT_PER_PAGE, ...filters }: RenewalQuery): Promise<Page<RenewalOut>> {
    const rows = await this.rows(filters, perPage, (page - 1) * perPage);
    const [first] = rows;
    const data = rows.filter(isRenewal).map(({ total: _, sum: __, ...row }) => row);
    return { data, total: first?.total ?? 0, sums: { monthlyAmount: first?.sum ?? '0.00' } };
  }

  /** The current terms of those of these contracts that renew themselves. */
  async ofContracts(ids: number[]): Promise<RenewalOut[]> {
    const rows = await this.rows({}, Math.max(1, ids.length), 0, ids);
    return rows.filter(isRenewal).map(({ total: _, sum: __, ...row }) => row);
  }

  /** The current terms whose notice is to be sent today. */
  async toSend(): Promise<RenewalOut[]> {
    return renewalsIn(await this.rows({ state: 'to_send' }, MOST_ROWS, 0));
  }

  /** With the account managers of their clients. */
  async withManagers<T extends { organizationId: number }>(
    renewals: T[],
  ): Promise<(T & { accountManagerId: number | null })[]> {
    const found = await this.db.query<{ id: number; accountManagerId: number | null }>(
      'select id, account_manager_id as "accountManagerId" from organizations where id = any ($1)',
      [renewals.map(({ organizationId }) => organizationId)],
    );
    const managers = new Map(found.map(({ id, accountManagerId }) => [id, accountManagerId]));
    return renewals.map((each) => ({ ...each, accountManagerId: managers.get(each.organizationId) ?? null }));
  }

  /** The current terms of which the last day to refuse is within these days. */
  async refusableWithin({ from, to }: { from: string; to: string }): Promise<RenewalOut[]> {
    return renewalsIn(await this.rows({ from, to }, MOST_ROWS, 0));
  }

  /** The current term of a contract. @throws RuleBroken when it does not renew itself */
  async get(contractId: number): Promise<RenewalOut> {
    const [renewal] = await this.ofContracts([contractId]);
    if (!renewal) throw RuleBroken.on('recordId', 'no_renewal', NO_RENEWAL);
    return renewal;
  }

  /** The whole filtered set, as a file takes it. */
  exported(filters: RenewalQuery): ExportedRows<RenewalOut> {
    return {
      recordType: 'contracts',
      name: { fr: 'Échéances', en: 'Renewals' },
      columns: RENEWAL_COLUMNS,
      open: () => openStatement<RenewalOut>(this.db, RENEWALS, this.parameters(filters, null, 0), isRenewal),
    };
  }

  private rows(filters: Filters, count: number, offset: number, ids?: number[]): Promise<RenewalRow[]> {
    return this.db.query(RENEWALS, this.parameters(filters, count, offset, ids));
  }

  /** @param count null = all */
  private parameters({ q, ...filters }: Filters, count: number | null, offset: number, ids: number[] | null = null) {
    return [
      this.clock.today(),
      filters.state ?? null,
      filters.organizationId ?? null,
      q?.trim() ? `%${literal(q.trim())}%` : null,
      filters.from ?? null,
      filters.to ?? null,
      count,
      offset,
      ids,
      filters.letterState ?? null,
    ];
  }
}

type Filters = Omit<RenewalQuery, 'page' | 'perPage'>;

const isRenewal = ({ id }: RenewalOut) => id !== null;

/** A row, with what holds for all of them; where there is none, one row says only that. */
type RenewalRow = RenewalOut & { total: number; sum: string };

function renewalsIn(rows: RenewalRow[]): RenewalOut[] {
  return rows.filter(({ id }) => id !== null).map(({ total: _, sum: __, ...row }) => row);
}

export const NO_RENEWAL = {
  fr: 'Ce contrat ne se reconduit pas de lui-même, ou sa durée n’est pas connue.',
  en: 'This contract does not renew itself, or its length is not known.',
};
