import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { type NamedSql, namedSql } from '../engine/named-sql.js';
import type { Sold } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const BILLS = sqlFile('foreseen/bills.sql');
const SET_UP_FEES = sqlFile('foreseen/set-up-fees.sql');

/** Which bills: those of the days from `from` to `to`, both included. */
export interface BillsAsked {
  from: CalendarDate;
  to: CalendarDate;
  /** The day whose knowledge counts, not before `from` but for bills that are late; prices as they are dated unless told. */
  knownOn?: CalendarDate;
  /** As if no price ended. */
  endless?: boolean;
  /** Of subscriptions whose end is known alone. */
  ending?: boolean;
  sold?: Sold;
}

/**
 * A statement over `bills`, the rows of `bills.sql`, `fees`, those of `set-up-fees.sql`, and what is made of them under a
 * name of its own. Those it does not name are left out.
 */
export function overBills(statement: string, made: Record<string, string> = {}): NamedSql {
  const all = [statement, ...Object.values(made)].join(' ');
  const named = Object.entries({ bills: BILLS, fees: SET_UP_FEES }).filter(([name]) => all.includes(`from ${name}`));
  const parts = [...named, ...Object.entries(made)].map(([name, rows]) => `${name} as (${rows})`);
  return namedSql(`with ${parts.join(', ')} ${statement}`);
}

/** The bills to come of signed subscriptions, worked out by the database (ADR 60). */
@Injectable()
export class ForeseenBills {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  query<Row>(statement: NamedSql, asked: BillsAsked): Promise<Row[]> {
    return this.db.query<Row>(statement.text, this.parametersOf(statement, asked));
  }

  /** In the order of their places; `more` holds those of the statement alone. */
  parametersOf({ names }: NamedSql, { sold = {}, ...asked }: BillsAsked, more: object = {}): unknown[] {
    const told = { endless: false, ending: false, today: this.clock.today(), ...sold, ...asked, ...more };
    return names.map((name) => (told as Record<string, unknown>)[name] ?? null);
  }
}
