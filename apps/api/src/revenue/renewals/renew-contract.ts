import { Injectable } from '@nestjs/common';
import { type CalendarDate, dayAfter, isActiveOn, isSigned, renewedVersions, roundHalfUp } from '@terril/domain';
import { Big } from 'big.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { spokenNumber } from '../../core/spoken-amount.js';
import { settled } from '../../core/outcome.js';
import { spokenDay } from '../../core/spoken-day.js';
import { ContractsService } from '../contracts/contracts.service.js';
import { SubscriptionsService } from '../subscriptions/subscriptions.service.js';
import type { ContractRenew, ContractRenewedOut, RenewedSubscriptionOut } from './fixed-renewal.dto.js';

type ContractOut = Awaited<ReturnType<ContractsService['get']>>;
type SubscriptionOut = Awaited<ReturnType<SubscriptionsService['get']>>;

/** Renews a contract of fixed term for another one, by an amendment of it. */
@Injectable()
export class RenewContract {
  constructor(
    private readonly db: Db,
    private readonly contracts: ContractsService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /**
   * Prolongs the contract and the subscriptions that would end with it, at prices kept or changed by a percentage from the
   * first day of the new term. A dry run does the same, rolled back.
   * @throws NotFound; StaleVersion; RuleBroken on a contract without a known end, or a new one that is not after it
   */
  run(id: number, renewal: ContractRenew): Promise<ContractRenewedOut> {
    const work = () => this.renew(id, renewal);
    return renewal.dryRun ? this.db.rolledBack(work) : this.db.transaction(work);
  }

  private async renew(
    id: number,
    { version, endsOn, percent = '0', ...told }: ContractRenew,
  ): Promise<ContractRenewedOut> {
    const contract = await this.contracts.get(id);
    const endedOn = fixedEnd(contract);
    if (endsOn <= endedOn) throw RuleBroken.on('endsOn', 'not_later', notLater(endedOn));
    const effectiveOn = dayAfter(endedOn);
    const number = Math.max(0, ...contract.amendments.map((each) => each.number)) + 1;
    const title = told.title ?? `Renouvellement jusqu’au ${spokenDay(endsOn, 'fr')}`;
    const amendment = {
      number,
      title,
      signedOn: told.signedOn ?? null,
      effectiveOn,
      description: priceSentence(percent),
    };
    const amendments = [...contract.amendments.map(({ id: _, ...kept }) => kept), amendment];
    await this.contracts.update(id, { version, endsOn, endReason: null, amendments });

    const before = await this.subscriptions.ofContracts([id]);
    const changes = before.flatMap(({ id: subscriptionId, version: read, versions }) => {
      const renewed = renewedVersions(versions, { endedOn, endsOn, percent });
      return renewed ? [{ id: subscriptionId, fields: { version: read, versions: renewed, endReason: null } }] : [];
    });
    for (const outcome of await this.subscriptions.updateMany(changes)) settled([outcome]);
    const after = new Map((await this.subscriptions.ofContracts([id])).map((each) => [each.id, each]));
    const all = before.flatMap((each) => turned(each, after.get(each.id) ?? each, endedOn));
    return { amendmentNumber: number, title, effectiveOn, endsOn, subscriptions: all.map(shown), ...totals(all) };
  }
}

/** @throws RuleBroken unless the contract is signed and has a term of its own, which does not renew itself */
function fixedEnd({ stage, endsOn, renewal }: ContractOut): CalendarDate {
  if (!isSigned({ stage })) throw new RuleBroken('not_signed', NOT_SIGNED);
  if (endsOn === null) throw new RuleBroken('no_end', renewal === 'tacit' ? RENEWS_ITSELF : NO_END);
  return endsOn;
}

/** Before and after the turn, exact. */
interface Turned {
  before: SubscriptionOut;
  after: SubscriptionOut;
  was: Big;
  is: Big;
}

/** What runs on the last day of the old term, or on the first one of the new. */
function turned(before: SubscriptionOut, after: SubscriptionOut, endedOn: CalendarDate): Turned[] {
  const [was, is] = [monthlyOn(before, endedOn), monthlyOn(after, dayAfter(endedOn))];
  return was === undefined && is === undefined ? [] : [{ before, after, was: Big(was ?? 0), is: Big(is ?? 0) }];
}

function monthlyOn({ versions }: SubscriptionOut, day: CalendarDate): string | undefined {
  return versions.find((each) => isActiveOn(each, day))?.monthlyAmount;
}

const shown = ({ before, after, was, is }: Turned): RenewedSubscriptionOut => ({
  id: before.id,
  service: before.service,
  endedOn: before.endsOn,
  endsOn: after.endsOn,
  monthlyBefore: roundHalfUp(was),
  monthlyAfter: roundHalfUp(is),
});

function totals(all: Turned[]) {
  const sum = (amounts: Big[]) => amounts.reduce((total, amount) => total.plus(amount), Big(0));
  const [was, is] = [sum(all.map((each) => each.was)), sum(all.map((each) => each.is))];
  const yearlyEffect = roundHalfUp(is.minus(was).times(MONTHS_OF_A_YEAR));
  return { monthlyBefore: roundHalfUp(was), monthlyAfter: roundHalfUp(is), yearlyEffect };
}

const MONTHS_OF_A_YEAR = 12;

/** What the amendment says of the prices. */
function priceSentence(percent: string): string {
  if (Big(percent).eq(0)) return 'Prix inchangés.';
  return `Prix ${Big(percent).gt(0) ? 'augmentés' : 'baissés'} de ${spokenNumber(Big(percent).abs().toFixed())} %.`;
}

const notLater = (endedOn: CalendarDate) => ({
  fr: `La nouvelle fin est après le ${spokenDay(endedOn, 'fr')}.`,
  en: `The new end is after ${spokenDay(endedOn, 'en')}.`,
});
const NOT_SIGNED = { fr: 'Ce contrat n’est pas signé.', en: 'This contract is not signed.' };
const RENEWS_ITSELF = { fr: 'Ce contrat se reconduit de lui-même.', en: 'This contract renews itself.' };
const NO_END = { fr: 'Ce contrat n’a pas de fin.', en: 'This contract has no end.' };
