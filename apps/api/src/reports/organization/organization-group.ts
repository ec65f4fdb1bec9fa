import { Injectable } from '@nestjs/common';
import { roundHalfUp } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import { FiscalYears } from '../fiscal-years.js';
import type { OrganizationGroupOut } from './organization-group.dto.js';
import { sqlFile } from '../sql-file.js';

const ORGANIZATION_GROUP = sqlFile('organization/organization-group.sql');

interface Row {
  size: number;
  users: number;
  above: { id: number; name: string }[];
  turnover: string;
  previous: string;
  subscriptions: number;
  mrr: string;
}

/** An organization with all those under it, added up. */
@Injectable()
export class OrganizationGroupReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly years: FiscalYears,
  ) {}

  /** Of the fiscal year `asked`, or the current one; as of today, or of its end when it is over. @throws NotFound */
  async run(id: number, asked?: number): Promise<OrganizationGroupOut> {
    const { year, from, to } = await this.years.days(asked);
    const before = await this.years.days(year - 1);
    const today = this.clock.today();
    const on = from <= today && today < to ? today : to;
    const [row] = await this.db.query<Row>(ORGANIZATION_GROUP, [id, from, to, before.from, before.to, on]);
    if (!row || row.size === 0) throw new NotFound({ fr: 'Structure', en: 'Organization' }, id);
    const { turnover, previous, mrr, ...counts } = row;
    return {
      year,
      on,
      ...counts,
      turnover: roundHalfUp(turnover),
      previousTurnover: roundHalfUp(previous),
      mrr: roundHalfUp(mrr),
    };
  }
}
