import { Injectable } from '@nestjs/common';
import {
  capitalFloor,
  contraryOf,
  type Holding,
  holdingFault,
  isBelowFloor,
  paidUpShares,
  type ShareEffect,
  type ShareMovementKind,
  sharesGiven,
  subscribedShares,
} from '@terril/domain';
import { Not } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, NotFound, RuleBroken } from '../../core/errors.js';
import type { ExportedList } from '../../core/list-export.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { mustFind } from '../../core/save.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import { Member } from '../members/member.entity.js';
import { CapitalService } from './capital.service.js';
import { HoldingsService } from './holdings.service.js';
import { movementsWithNames, SHARE_MOVEMENT_COLUMNS, shareMovementRules, shownMovements } from './share-list.js';
import type {
  ShareCorrection,
  ShareMovementOut,
  ShareMovementQuery,
  SharePayment,
  ShareRefund,
  ShareSubscription,
  ShareTransfer,
} from './share.dto.js';
import { ShareMovement } from './share-movement.entity.js';

type Written = Pick<ShareMovement, 'memberId' | 'kind' | 'day'> &
  ShareEffect &
  Partial<Pick<ShareMovement, 'otherMemberId' | 'transferNumber' | 'correctsId' | 'reason'>>;

const MOVEMENT = { fr: 'Mouvement', en: 'Movement' };

/** The register of movements of shares: each is written once, and for ever. */
@Injectable()
export class ShareMovementsService {
  private readonly rules: ListRules<ShareMovementQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly holdings: HoldingsService,
    private readonly capital: CapitalService,
    fields: FieldRegistry,
  ) {
    this.rules = shareMovementRules(fields.conditionsOn('share-movements'));
  }

  async list(query: ShareMovementQuery): Promise<Page<ShareMovementOut>> {
    const { data, ...whole } = await listPage(movementsWithNames(this.db), query, this.rules);
    return { data: await shownMovements(this.db, data), ...whole };
  }

  exported(): ExportedList<ShareMovement, ShareMovementQuery, ShareMovementOut> {
    return {
      recordType: 'members',
      name: { fr: 'Mouvements de parts', en: 'Movements of shares' },
      columns: SHARE_MOVEMENT_COLUMNS,
      rules: this.rules,
      builder: () => movementsWithNames(this.db),
      shown: (batch) => shownMovements(this.db, batch),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<ShareMovementOut> {
    const [found] = await shownMovements(
      this.db,
      await movementsWithNames(this.db).where('movement.id = :id', { id }).getMany(),
    );
    if (!found) throw new NotFound(MOVEMENT, id);
    return found;
  }

  /** Shares that a member subscribes, and may pay up at once. @throws RuleBroken on the day */
  subscribe({ memberId, day, shares, isPaid = false, reason }: ShareSubscription): Promise<ShareMovementOut[]> {
    return this.register(day, [memberId], async () => {
      const effect = subscribedShares(shares, await this.holdings.valueOn(day));
      const subscription = movement('subscription', memberId, day, effect, { reason });
      const payment = movement('payment', memberId, day, paidUpShares(effect.subscribed), { reason });
      return isPaid ? [subscription, payment] : [subscription];
    });
  }

  /** What a member pays of the shares subscribed. @throws RuleBroken on more than is owed */
  pay({ memberId, day, amount, reason }: SharePayment): Promise<ShareMovementOut[]> {
    return this.register(day, [memberId], async () => [
      movement('payment', memberId, day, paidUpShares(amount), { reason }),
    ]);
  }

  /**
   * Shares that the cooperative takes back at their nominal value (law of 1947, article 18).
   * @throws RuleBroken on more than is held; when it would bring the capital below a quarter of the highest (article 13)
   */
  refund({ memberId, day, shares, reason }: ShareRefund): Promise<ShareMovementOut[]> {
    return this.register(day, [memberId], async () => {
      const effect = await this.leaving(memberId, day, shares);
      return [movement('refund', memberId, day, effect, { reason })];
    });
  }

  /** Shares that go from a member to another: both sides at once. @throws RuleBroken on more than is held, or to oneself */
  transfer({ memberId, toMemberId, day, shares, reason }: ShareTransfer): Promise<ShareMovementOut[]> {
    if (memberId === toMemberId) throw TO_ONESELF;
    return this.register(day, [memberId, toMemberId], async () => {
      const effect = await this.leaving(memberId, day, shares);
      const more = { reason, transferNumber: await this.holdings.nextTransfer() };
      return [
        movement('transfer_out', memberId, day, effect, { ...more, otherMemberId: toMemberId }),
        movement('transfer_in', toMemberId, day, contraryOf(effect), { ...more, otherMemberId: memberId }),
      ];
    });
  }

  /**
   * Takes back a movement by its contrary, and the other side of a transfer with it.
   * @throws Conflict on one that is corrected, or corrects; RuleBroken on a change of the value, or what cannot be taken back
   */
  async correct(id: number, { day, reason }: ShareCorrection): Promise<ShareMovementOut[]> {
    const wrong = await mustFind(this.db, ShareMovement, id, MOVEMENT);
    if (wrong.correctsId !== null) throw A_CORRECTION;
    if (wrong.kind === 'revaluation') throw REVALUED;
    if (day < wrong.day) throw BEFORE_IT;
    const both = [wrong, ...(await this.otherSide(wrong))];
    const people = both.map(({ memberId }) => memberId);
    return this.register(day, people, async () => {
      // What was counted in a change of the value is no more the contrary of what it was.
      if (wrong.shares !== 0) await this.holdings.mustBeOpen(wrong.day);
      const transferNumber = wrong.transferNumber === null ? null : await this.holdings.nextTransfer();
      return both.map(({ id: correctsId, memberId, kind, otherMemberId, ...effect }) =>
        movement(kind, memberId, day, contraryOf(effect), { reason, otherMemberId, transferNumber, correctsId }),
      );
    });
  }

  private async otherSide({ id, transferNumber }: ShareMovement): Promise<ShareMovement[]> {
    if (transferNumber === null) return [];
    return this.db.repository(ShareMovement).findBy({ transferNumber, id: Not(id) });
  }

  private async leaving(memberId: number, day: string, shares: number): Promise<ShareEffect> {
    const held = await this.holdings.on(memberId, day);
    if (shares > held.shares) throw tooMany(held.shares);
    return sharesGiven(held, shares, await this.holdings.valueOn(day));
  }

  /**
   * Writes movements, one after another for the whole cooperative, once they leave nobody with less than nothing on any day, nor
   * the capital below what the law keeps.
   */
  private register(day: string, memberIds: number[], make: () => Promise<Written[]>): Promise<ShareMovementOut[]> {
    if (day > this.clock.today()) throw TO_COME;
    return this.db.transaction(async () => {
      await this.holdings.lock();
      for (const id of memberIds) await this.mustBeMember(id, day);
      await this.holdings.mustBeOpen(day);
      const written = await make();
      const inserted = await this.db.repository(ShareMovement).insert(written);
      const ids = inserted.identifiers.map(({ id }) => Number(id));
      for (const id of memberIds) checkHoldings(await this.holdings.evenings(id));
      if (written.some(takesCapital)) await this.checkFloor(day);
      return this.db.readEach(ids.map((id) => () => this.get(id)));
    });
  }

  private async mustBeMember(id: number, day: string): Promise<void> {
    const { startsOn } = await mustFind(this.db, Member, id, { fr: 'Sociétaire', en: 'Member' });
    if (day < startsOn) throw beforeAdmission(startsOn);
  }

  private async checkFloor(day: string): Promise<void> {
    const highest = await this.capital.highest(day);
    const lowest = await this.capital.lowestFrom(day);
    if (isBelowFloor(lowest, highest)) throw belowFloor(lowest, highest);
  }
}

/** A transfer takes from one what it gives another. */
const takesCapital = ({ kind, subscribed }: Written) => subscribed.startsWith('-') && !kind.startsWith('transfer');

function movement(
  kind: ShareMovementKind,
  memberId: number,
  day: string,
  { shares, subscribed, paid }: ShareEffect,
  more: Partial<Pick<ShareMovement, 'otherMemberId' | 'transferNumber' | 'correctsId'>> & {
    reason?: string | null | undefined;
  },
): Written {
  return { kind, memberId, day, shares, subscribed, paid, ...more, reason: more.reason ?? null };
}

function checkHoldings(evenings: (Holding & { day: string })[]): void {
  for (const evening of evenings) {
    const fault = holdingFault(evening);
    const { day, shares, subscribed, paid } = evening;
    if (fault === 'below_zero') {
      throw new RuleBroken('below_zero', {
        fr: `Le ${spokenDay(day, 'fr')}, ce sociétaire aurait moins que rien : ${shares} parts, ${spokenMoney(subscribed)} souscrits, ${spokenMoney(paid)} libérés.`,
        en: `On ${spokenDay(day, 'en')} this member would have less than nothing: ${shares} shares, ${spokenMoney(subscribed, 'en')} subscribed, ${spokenMoney(paid, 'en')} paid up.`,
      });
    }
    if (fault === 'paid_above_subscribed') {
      throw RuleBroken.on('amount', 'paid_above_subscribed', {
        fr: `Le ${spokenDay(day, 'fr')}, ce sociétaire aurait libéré ${spokenMoney(paid)} pour ${spokenMoney(subscribed)} souscrits.`,
        en: `On ${spokenDay(day, 'en')} this member would have paid up ${spokenMoney(paid, 'en')} of ${spokenMoney(subscribed, 'en')} subscribed.`,
      });
    }
  }
}

const TO_COME = RuleBroken.on('day', 'to_come', {
  fr: 'Un mouvement se note une fois fait : ce jour est à venir.',
  en: 'A movement is registered once it is done: this day is to come.',
});
const TO_ONESELF = RuleBroken.on('toMemberId', 'to_oneself', {
  fr: 'Une cession va à un autre sociétaire.',
  en: 'A transfer goes to another member.',
});
const A_CORRECTION = new Conflict('a_correction', {
  fr: 'Ce mouvement en corrige un autre : enregistrez plutôt le mouvement juste.',
  en: 'This movement corrects another one: register the right movement instead.',
});
const REVALUED = new RuleBroken('revalued', {
  fr: 'Un changement de valeur nominale se corrige par une autre valeur.',
  en: 'A change of the nominal value is corrected by another value.',
});
const BEFORE_IT = RuleBroken.on('day', 'before_it', {
  fr: 'Une correction ne vient pas avant ce qu’elle corrige.',
  en: 'A correction does not come before what it corrects.',
});

const tooMany = (held: number) =>
  RuleBroken.on('shares', 'too_many_shares', {
    fr: `Ce sociétaire a ${held} ${held > 1 ? 'parts' : 'part'} ce jour-là.`,
    en: `This member holds ${held} ${held === 1 ? 'share' : 'shares'} on that day.`,
  });

const beforeAdmission = (startsOn: string) =>
  RuleBroken.on('day', 'before_admission', {
    fr: `Ce sociétaire est admis le ${spokenDay(startsOn, 'fr')}.`,
    en: `This member is admitted on ${spokenDay(startsOn, 'en')}.`,
  });

const belowFloor = (capital: string, highest: string) =>
  RuleBroken.on('shares', 'below_capital_floor', {
    fr: `Le capital serait ramené à ${spokenMoney(capital)}, moins que le quart du plus élevé atteint (${spokenMoney(highest)}) : ${spokenMoney(capitalFloor(highest))} (loi du 10 septembre 1947, article 13).`,
    en: `The capital would come down to ${spokenMoney(capital, 'en')}, less than a quarter of the highest reached (${spokenMoney(highest, 'en')}): ${spokenMoney(capitalFloor(highest), 'en')} (law of 10 September 1947, article 13).`,
  });
