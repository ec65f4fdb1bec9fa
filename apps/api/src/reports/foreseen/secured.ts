import { Injectable } from '@nestjs/common';
import {
  amountOfCents,
  type Bill,
  billingOver,
  centsOf,
  certainUntil,
  knownContract,
  knownPrices,
  type PriceVersion,
  rememberingEach,
  roundHalfUp,
  type SignedContract,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { date, integer, money } from '../../core/export-columns.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { FiscalYears } from '../fiscal-years.js';
import { ForeseenSubscriptions } from './foreseen-subscriptions.js';
import { isNarrowed, narrowedTo } from '../narrowed.js';
import type { SecuredOut, SecuredQuery } from './secured.dto.js';
import { type Table, tableOf } from '../report-file.js';
import { soldTo } from '../sold.js';
import { sqlFile } from '../sql-file.js';

const INVOICED_RECURRING = sqlFile('foreseen/invoiced-recurring.sql');

type SecuredYear = SecuredOut['previous'];

/** What signed subscriptions will bill in a year, as known on its first day (DOMAIN.md, secured on 1 January). */
@Injectable()
export class SecuredReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly years: FiscalYears,
    private readonly subscriptions: ForeseenSubscriptions,
  ) {}

  async run(query: SecuredQuery): Promise<SecuredOut> {
    const secured = await this.ofYear(query, query.year);
    return { ...secured, previous: await this.ofYear(query, secured.year - 1) };
  }

  private async ofYear(query: SecuredQuery, asked: number | undefined): Promise<SecuredYear> {
    const { year, from, to } = await this.years.days(asked);
    const today = this.clock.today();
    const days = { startsOn: from, endsOn: to };
    const billsOf = billingOver(days);
    // Contracts are read once for all that are told alike: what is worked out of one is known of all of them.
    const agreedUntil = rememberingEach((contract: SignedContract) =>
      certainUntil(knownContract(contract, from, today), from),
    );
    const sums = { certain: 0n, tacit: 0n, withoutEnds: 0n };
    await this.subscriptions.each(days, soldTo(query), (subscription) => {
      const { known, withoutEnds } = knownPrices(subscription, from, today);
      const agreed = agreedUntil(subscription.contract);
      const bills = (versions: PriceVersion[]) => billsOf({ ...subscription, versions, certainUntil: agreed });
      const own = sumOf(bills(known));
      sums.certain += own.certain;
      sums.tacit += own.tacit;
      const endless = known === withoutEnds ? own : sumOf(bills(withoutEnds));
      sums.withoutEnds += endless.certain + endless.tacit;
    });
    const total = sums.certain + sums.tacit;
    return {
      year,
      on: from,
      to,
      withoutEnds: amountOfCents(sums.withoutEnds),
      knownEnds: amountOfCents(total - sums.withoutEnds),
      total: amountOfCents(total),
      certain: amountOfCents(sums.certain),
      tacit: amountOfCents(sums.tacit),
      invoiced: today < from ? null : await this.invoiced(query, from, to),
    };
  }

  private async invoiced(query: SecuredQuery, from: string, to: string): Promise<string> {
    const last = [to, this.clock.today()].toSorted()[0];
    const [row] = await this.db.query<{ amount: string }>(INVOICED_RECURRING, [
      from,
      last,
      ...narrowedTo(query),
      !isNarrowed(query),
      query.category ?? null,
      query.serviceId ?? null,
    ]);
    return roundHalfUp(row?.amount ?? '0');
  }
}

/** In cents. */
function sumOf(bills: Bill[]): { certain: bigint; tacit: bigint } {
  const sums = { certain: 0n, tacit: 0n };
  for (const { certain, tacit } of bills) {
    sums.certain += centsOf(certain);
    sums.tacit += centsOf(tacit);
  }
  return sums;
}

/** One row for each of both years. */
export function securedTable({ previous, ...year }: SecuredOut, language: Language): Table {
  const title = { fr: 'Sécurisé au premier jour', en: 'Secured on the first day' };
  return tableOf<SecuredYear>(
    { name: `secured-${year.year}`, title, language },
    [year, previous],
    [
      integer('Exercice', 'Year', (one) => one.year),
      date('Vu le', 'Seen on', ({ on }) => on),
      money('Si rien ne finissait', 'If nothing ended', ({ withoutEnds }) => withoutEnds),
      money('Fins connues', 'Known ends', ({ knownEnds }) => knownEnds),
      money('Sécurisé', 'Secured', ({ total }) => total),
      money('Dont certain', 'Of which certain', ({ certain }) => certain),
      money('Dont tacite reconduction', 'Of which by tacit renewal', ({ tacit }) => tacit),
      money('Facturé récurrent', 'Invoiced as recurring', ({ invoiced }) => invoiced),
    ],
  );
}
