import { Injectable } from '@nestjs/common';
import { revaluedShares } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';
import { HoldingsService } from './holdings.service.js';
import type { ShareValueCreate, ShareValueOut } from './share.dto.js';
import { ShareMovement } from './share-movement.entity.js';
import { ShareValue } from './share-value.entity.js';

/** The nominal value of the share, from day to day: the same for all shares. */
@Injectable()
export class ShareValuesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly holdings: HoldingsService,
  ) {}

  /** The latest first. */
  list(): Promise<ShareValueOut[]> {
    return this.db.repository(ShareValue).find({ order: { startsOn: 'DESC' } });
  }

  /**
   * A new value, and what it does to what everybody holds.
   * @throws RuleBroken on a day to come, or one that a movement or a value comes after
   */
  add(fields: ShareValueCreate): Promise<ShareValueOut> {
    if (fields.startsOn > this.clock.today()) throw TO_COME;
    return this.db.transaction(async () => {
      await this.holdings.lock();
      await this.mustBeLast(fields.startsOn);
      const held = await this.holdings.all();
      const { id } = await this.db.manager.save(this.db.repository(ShareValue).create(fields));
      const movements = held
        .map(({ memberId, ...holding }) => ({ memberId, ...revaluedShares(holding, fields.value) }))
        .filter(({ subscribed }) => subscribed !== '0.00')
        .map((effect) => ({
          ...effect,
          kind: 'revaluation' as const,
          day: fields.startsOn,
          reason: fields.decision ?? null,
        }));
      await this.db.repository(ShareMovement).insert(movements);
      return this.db.repository(ShareValue).findOneByOrFail({ id });
    });
  }

  private async mustBeLast(day: string): Promise<void> {
    const [last] = await this.db.query<{ day: string | null }>(
      `select greatest((select max(day) from share_movements), (select max(starts_on) from share_values))::text as day`,
    );
    if (last?.day && day <= last.day) throw notLast(last.day);
  }
}

const TO_COME = RuleBroken.on('startsOn', 'to_come', {
  fr: 'La nouvelle valeur se note le jour où elle vaut : ce jour est à venir.',
  en: 'A new value is noted on the day it counts from: this day is to come.',
});

const notLast = (day: string) =>
  RuleBroken.on('startsOn', 'not_last', {
    fr: `Une nouvelle valeur vient après le dernier mouvement ou la dernière valeur, du ${spokenDay(day, 'fr')}.`,
    en: `A new value comes after the last movement or value, of ${spokenDay(day, 'en')}.`,
  });
