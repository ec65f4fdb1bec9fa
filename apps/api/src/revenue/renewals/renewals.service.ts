import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { currentTerm } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import type { Page } from '../../core/list-query.js';
import { literal } from '../../core/sql.js';
import { Contract } from '../contracts/contract.entity.js';
import type { RenewalNoticeCreate, RenewalNoticeOut, RenewalOut, RenewalQuery } from './renewal.dto.js';
import { RenewalNotice } from './renewal-notice.entity.js';

const RENEWALS = readFileSync(path.resolve(__dirname, '../../../src/revenue/renewals/renewals.sql'), 'utf8');
const DEFAULT_PER_PAGE = 25;

/** Contracts that renew themselves: when their term ends, until when it is refused, and whether the client was told. */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** By the last day to refuse; `sums` is over the whole filtered set. */
  async list({ page = 1, perPage = DEFAULT_PER_PAGE, q, ...filters }: RenewalQuery): Promise<Page<RenewalOut>> {
    const rows = await this.db.query<RenewalOut & { total: number; sum: string }>(RENEWALS, [
      this.clock.today(),
      filters.state ?? null,
      filters.organizationId ?? null,
      q?.trim() ? `%${literal(q.trim())}%` : null,
      filters.from ?? null,
      filters.to ?? null,
      perPage,
      (page - 1) * perPage,
    ]);
    const [first] = rows;
    const data = rows.filter(({ id }) => id !== null).map(({ total: _, sum: __, ...row }) => row);
    return { data, total: first?.total ?? 0, sums: { monthlyAmount: first?.sum ?? '0.00' } };
  }

  /**
   * Notes that the client was told, for a term of a contract that renews itself.
   * @throws RuleBroken when the contract has no such term, or on a day to come; Conflict when it is noted already
   */
  note(fields: RenewalNoticeCreate): Promise<RenewalNoticeOut> {
    return this.db.transaction(async () => {
      const contract = await this.db.repository(Contract).findOneBy({ id: fields.contractId });
      if (!contract) throw RuleBroken.on('contractId', 'unknown_contract', UNKNOWN);
      const { termEndsOn, sentOn } = fields;
      if (currentTerm(contract, termEndsOn)?.endsOn !== termEndsOn)
        throw RuleBroken.on('termEndsOn', 'no_term', NO_TERM);
      if (sentOn > this.clock.today()) throw RuleBroken.on('sentOn', 'to_come', TO_COME);
      const { id } = await this.db.manager.save(this.db.repository(RenewalNotice).create(fields));
      return this.db.repository(RenewalNotice).findOneByOrFail({ id });
    });
  }

  /** Forgets a notice noted by mistake. @throws NotFound */
  async forget(id: number): Promise<void> {
    await this.db.transaction(async () => {
      const { affected } = await this.db.repository(RenewalNotice).delete(id);
      if (!affected) throw new NotFound({ fr: 'Avis', en: 'Notice' }, id);
    });
  }
}

const UNKNOWN = { fr: 'Contrat inconnu.', en: 'Unknown contract.' };
const NO_TERM = {
  fr: 'Aucune période de ce contrat ne se termine ce jour-là.',
  en: 'No term of this contract ends on that day.',
};
const TO_COME = { fr: 'Ce jour est à venir.', en: 'That day is to come.' };
