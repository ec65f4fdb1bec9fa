import { Injectable } from '@nestjs/common';
import {
  type CalendarDate,
  type Decimal,
  type OneOffInvoiced,
  type StageOutcome,
  stillToInvoice,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { sqlFile } from '../sql-file.js';

const OPPORTUNITIES_ON = sqlFile('result/opportunities-on.sql');
const ONE_OFF_INVOICED = sqlFile('result/one-off-invoiced.sql');

/** An opportunity in the stage that it was in on a day. */
export interface KnownOpportunity {
  id: number;
  title: string;
  organizationId: number;
  organizationName: string;
  stageId: number;
  stageName: string;
  outcome: StageOutcome;
  since: CalendarDate;
  chance: number;
  startsOn: CalendarDate;
  isUndated: boolean;
  /** EUR excluding VAT; of one that was won, what is still to invoice. */
  oneOffAmount: Decimal;
  yearlyAmount: Decimal;
  awaitsContract: boolean;
}

/** The opportunities that a day knew to be open, or to be won and not invoiced yet. */
@Injectable()
export class KnownOpportunities {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async on(on: CalendarDate): Promise<{ open: KnownOpportunity[]; won: KnownOpportunity[] }> {
    const all = await this.db.query<KnownOpportunity>(OPPORTUNITIES_ON, [on, this.clock.today()]);
    const won = all.filter(({ outcome }) => outcome === 'won');
    return { open: all.filter(({ outcome }) => outcome === 'open'), won: await this.notInvoiced(won, on) };
  }

  private async notInvoiced(won: KnownOpportunity[], on: CalendarDate): Promise<KnownOpportunity[]> {
    const projects = won.map(({ since: wonOn, ...one }) => ({ ...one, wonOn }));
    const [first] = projects.map(({ wonOn }) => wonOn).toSorted();
    if (first === undefined) return [];
    const ids = projects.map(({ organizationId }) => organizationId);
    const invoiced = await this.db.query<OneOffInvoiced>(ONE_OFF_INVOICED, [ids, first, on]);
    const left = stillToInvoice(projects, invoiced);
    return won
      .map((one) => ({
        ...one,
        oneOffAmount: left.get(one.id) ?? '0.00',
        yearlyAmount: one.awaitsContract ? one.yearlyAmount : '0.00',
      }))
      .filter(({ oneOffAmount, yearlyAmount }) => Number(oneOffAmount) > 0 || Number(yearlyAmount) > 0);
  }
}
