import { Injectable } from '@nestjs/common';
import { type Holding, NO_SHARES } from '@terril/domain';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';
import { ShareValue } from './share-value.entity.js';

const SUMS = `coalesce(sum(shares), 0)::int as shares, coalesce(sum(subscribed), 0)::numeric(14, 2) as subscribed,
  coalesce(sum(paid), 0)::numeric(14, 2) as paid`;

/** What members hold, and what a share is worth, day by day. */
@Injectable()
export class HoldingsService {
  constructor(private readonly db: Db) {}

  /**
   * Lets one transaction at a time write movements: each is checked against all that came before. Their numbers follow on: the
   * one that a refused movement took would be missing from the register, as if something had been torn out.
   */
  async lock(): Promise<void> {
    await this.db.query('lock table share_movements in share row exclusive mode');
    await this.db.query(
      `select setval(pg_get_serial_sequence('share_movements', 'id'), coalesce(max(id), 0) + 1, false)
         from share_movements`,
    );
  }

  /** The number of the next transfer; for who has the lock. */
  async nextTransfer(): Promise<number> {
    const [row] = await this.db.query<{ next: number }>(
      'select coalesce(max(transfer_number), 0) + 1 as next from share_movements',
    );
    return row?.next ?? 1;
  }

  /** What a member holds on the evening of `day`. */
  async on(memberId: number, day: string): Promise<Holding> {
    const [held] = await this.db.query<Holding>(
      `select ${SUMS} from share_movements where member_id = $1 and day <= $2`,
      [memberId, day],
    );
    return held ?? NO_SHARES;
  }

  /** What a member holds on the evening of each day that changed it, in order. */
  evenings(memberId: number): Promise<(Holding & { day: string })[]> {
    return this.db.query(
      `select day::text, sum(sum(shares)) over days::int as shares, sum(sum(subscribed)) over days as subscribed,
         sum(sum(paid)) over days as paid
       from share_movements where member_id = $1 group by day window days as (order by day) order by day`,
      [memberId],
    );
  }

  /** What each member who has shares holds, all movements together. */
  all(): Promise<(Holding & { memberId: number })[]> {
    return this.db.query(
      `select member_id as "memberId", ${SUMS} from share_movements group by member_id having sum(shares) > 0 order by 1`,
    );
  }

  /** The nominal value of a share on a day, in EUR. @throws RuleBroken on a day before there is one */
  async valueOn(day: string): Promise<string> {
    const value = await this.db.repository(ShareValue).findOne({
      where: { startsOn: LessThanOrEqual(day) },
      order: { startsOn: 'DESC' },
    });
    if (!value) throw NO_VALUE;
    return value.value;
  }

  /** No movement goes before a change of the value, which counted what everybody held. @throws RuleBroken on the day */
  async mustBeOpen(day: string): Promise<void> {
    const [later] = await this.db.repository(ShareValue).find({
      where: { startsOn: MoreThan(day) },
      order: { startsOn: 'ASC' },
      take: 1,
    });
    if (!later) return;
    const wasThere = await this.db.repository(ShareValue).existsBy({ startsOn: LessThanOrEqual(day) });
    throw wasThere ? revaluedSince(later.startsOn) : NO_VALUE;
  }
}

const NO_VALUE = RuleBroken.on('day', 'no_share_value', {
  fr: 'La part n’a pas de valeur nominale ce jour-là : donnez-la d’abord dans les réglages du sociétariat.',
  en: 'A share has no nominal value on that day: tell it first in the settings of the members.',
});

const revaluedSince = (day: string) =>
  RuleBroken.on('day', 'revalued_since', {
    fr: `La valeur de la part a changé le ${spokenDay(day, 'fr')} : un mouvement ne peut plus venir avant.`,
    en: `The value of the share changed on ${spokenDay(day, 'en')}: no movement can come before any more.`,
  });
