import {
  addDays,
  addMonths,
  annualised,
  type ContractTerm,
  dayAfter,
  monthlyAmount,
  type PriceVersion,
  recurringRevenueOn,
  termEnds,
  termOutcome,
} from '@terril/domain';
import fc from 'fast-check';
import { dbContext } from '../../../../../test/support/db-context.js';
import { RANDOM } from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';
import { TermEndsReport } from './term-ends.js';

/** The day of the clock. */
const TODAY = '2020-12-31';
const context = dbContext('empty');
const month = { unit: 'month', count: 1 } as const;

interface Agreement {
  contract: ContractTerm;
  versions: PriceVersion[];
}

/** A contract from 2016 on, with a price that changes once. */
const anAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    startsOn: fc.nat(1800).map((days) => addDays('2016-01-01', days)),
    length: fc.option(fc.nat(1500), { freq: 3 }),
    renewal: fc.constantFrom('tacit' as const, 'tacit' as const, 'none' as const),
    termMonths: fc.option(fc.constantFrom(1, 6, 12, 36), { freq: 3 }),
    renewalMonths: fc.option(fc.constantFrom(1, 12, 24)),
    changesAfter: fc.nat(900),
    prices: fc.tuple(fc.constantFrom('0', '10', '12.5'), fc.constantFrom('10', '20')),
  })
  .map(({ startsOn, length, renewal, termMonths, renewalMonths, changesAfter, prices }) => {
    const endsOn = length === null ? null : addDays(startsOn, length);
    const changesOn = addDays(startsOn, changesAfter + 1);
    const price = { quantity: '1', discountPercent: '0' };
    const [before, after] = prices;
    const versions: PriceVersion[] =
      endsOn !== null && endsOn < changesOn
        ? [{ ...price, unitPrice: before, startsOn, endsOn, cause: 'start' }]
        : [
            { ...price, unitPrice: before, startsOn, endsOn: addDays(changesOn, -1), cause: 'start' },
            { ...price, unitPrice: after, startsOn: changesOn, endsOn, cause: 'change' },
          ];
    return { contract: { startsOn, endsOn, renewal, termMonths, renewalMonths, noticeMonths: 0 }, versions };
  });

async function write(db: Db, agreements: Agreement[]): Promise<void> {
  for (const [index, { contract, versions }] of agreements.entries()) {
    const { startsOn, endsOn, renewal, termMonths, renewalMonths } = contract;
    const before = endsOn && dayAfter(endsOn);
    await db.query(
      `with organization as (insert into organizations (name, kind) values ('Random', 'association') returning id),
        contract as (insert into contracts (organization_id, reference, title, starts_on, ends_before, renewal, term_months, renewal_months)
          select id, $1, 'Random', $2, $3, $4, $5, $6 from organization returning id),
        subscription as (insert into subscriptions (contract_id, service, category, period_unit, period_count, billed, starts_on, ends_before)
          select id, 'Random', 'hosting', 'month', 1, 'in_advance', $2, $3 from contract returning id)
      insert into price_versions (subscription_id, starts_on, ends_before, quantity, unit_price, discount_percent, cause, period_months, monthly_amount)
      select subscription.id, (v->>'startsOn')::date, (v->>'before')::date, 1, (v->>'unitPrice')::numeric, 0, v->>'cause', 1,
        (v->>'monthly')::numeric
      from subscription, jsonb_array_elements($7) v`,
      [
        `random ${index}`,
        startsOn,
        before,
        renewal,
        termMonths,
        renewalMonths,
        JSON.stringify(
          versions.map((version) => ({
            ...version,
            before: version.endsOn && dayAfter(version.endsOn),
            monthly: monthlyAmount(version, month),
          })),
        ),
      ],
    );
  }
}

test('on random contracts, the terms that ended in SQL are those of libs/domain, and so is what became of them', async () => {
  const db = context.get(Db);
  const property = fc.asyncProperty(fc.array(anAgreement, { minLength: 1, maxLength: 12 }), (agreements) =>
    db.rolledBack(async () => {
      await write(db, agreements);
      for (const [from, to] of [
        ['2020-01', '2020-12'],
        ['2018-02', '2018-02'],
        ['2016-01', '2021-12'],
        ['2020-06', '2021-06'],
      ] as const) {
        const days = { startsOn: `${from}-01`, endsOn: addDays(addMonths(`${to}-01`, 1), -1) };
        const expected = agreements.flatMap(({ contract, versions }, index) => {
          const ends = termEnds(contract, days, TODAY);
          if (!ends) return [];
          const priceOn = (day: string) => recurringRevenueOn([{ period: month, versions }], day);
          const before = priceOn(ends.first);
          const after = ends.state === 'ended' ? '0' : priceOn(dayAfter(ends.last));
          return {
            reference: `random ${index}`,
            termEndsOn: ends.last,
            outcome: termOutcome(ends.state, { before, after, isFollowed: false }),
            before: annualised(before),
          };
        });
        const { data } = await context.get(TermEndsReport).contracts({ from, to, perPage: 100 });
        const told = data.map(({ reference, termEndsOn, outcome, before }) => ({
          reference,
          termEndsOn,
          outcome,
          before,
        }));
        const byReference = (left: { reference: string }, right: { reference: string }) =>
          left.reference.localeCompare(right.reference);
        expect(told.toSorted(byReference)).toEqual(expected.toSorted(byReference));
      }
    }),
  );
  await fc.assert(property, RANDOM);
});
