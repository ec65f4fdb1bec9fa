import fc from 'fast-check';
import { addDays, addMonths, dayAfter } from './dates.js';
import { fiscalYearOf } from './fiscal-year.js';
import type { Span } from './spans.js';
import { firstDayAsUser, lostIn, returnsAsUser, statusOn, type UserRecords } from './user-history.js';

const nothing: UserRecords = { userSince: null, contracts: [], subscriptions: [], invoices: [] };
const records = (some: Partial<UserRecords>): UserRecords => ({ ...nothing, ...some });
const span = (startsOn: string, endsOn: string | null): Span => ({ startsOn, endsOn });

describe('firstDayAsUser', () => {
  test.each<[string, Partial<UserRecords>, string | null]>([
    ['nothing', {}, null],
    ['a contract', { contracts: [span('2020-03-01', null)] }, '2020-03-01'],
    ['an invoice alone', { invoices: ['2020-09-30', '2020-04-15'] }, '2020-04-15'],
    [
      'the earliest of all',
      {
        contracts: [span('2020-03-01', null)],
        subscriptions: [span('2020-02-01', null)],
        invoices: ['2020-02-15'],
      },
      '2020-02-01',
    ],
    ['the explicit day before the records', { userSince: '2008-05-01', invoices: ['2018-01-01'] }, '2008-05-01'],
    [
      'the explicit day after the records wins too',
      { userSince: '2019-01-01', invoices: ['2018-01-01'] },
      '2019-01-01',
    ],
    ['the explicit day alone', { userSince: '2008-05-01' }, '2008-05-01'],
  ])('%s', (_name, some, expected) => expect(firstDayAsUser(records(some))).toBe(expected));
});

describe('statusOn', () => {
  const day = '2020-12-31';

  test.each<[string, Partial<UserRecords>, string]>([
    ['nothing', {}, 'prospect'],
    ['a running contract', { contracts: [span('2015-01-01', null)] }, 'user'],
    ['a subscription on its last day', { subscriptions: [span('2015-01-01', '2020-12-31')] }, 'user'],
    ['a subscription ended the day before', { subscriptions: [span('2015-01-01', '2020-12-30')] }, 'former'],
    ['a contract to come', { contracts: [span('2021-01-01', null)] }, 'prospect'],
    ['an invoice of the day', { invoices: ['2020-12-31'] }, 'user'],
    ['an invoice of the first of the 12 months', { invoices: ['2020-01-01'] }, 'user'],
    ['an invoice 12 months old', { invoices: ['2019-12-31'] }, 'former'],
    ['an invoice to come', { invoices: ['2021-01-01'] }, 'prospect'],
    ['a user since long ago, without a record', { userSince: '2008-05-01' }, 'former'],
    ['a user from tomorrow on', { userSince: '2021-01-01' }, 'prospect'],
    [
      'a user since long ago, with a contract',
      { userSince: '2008-05-01', contracts: [span('2020-01-01', null)] },
      'user',
    ],
  ])('%s', (_name, some, expected) => expect(statusOn(records(some), day, false)).toBe(expected));

  test('a partner is one until it becomes a user', () => {
    expect(statusOn(nothing, day, true)).toBe('partner');
    expect(statusOn(records({ invoices: ['2020-06-01'] }), day, true)).toBe('user');
    expect(statusOn(records({ invoices: ['2018-06-01'] }), day, true)).toBe('former');
  });
});

describe('returnsAsUser', () => {
  test.each<[string, Partial<UserRecords>, { on: string; leftOn: string }[]]>([
    ['nothing', {}, []],
    ['one stay', { contracts: [span('2018-01-01', '2018-12-31')] }, []],
    [
      'exactly 12 months away',
      { contracts: [span('2018-01-01', '2018-12-31')], invoices: ['2020-01-01'] },
      [{ on: '2020-01-01', leftOn: '2018-12-31' }],
    ],
    ['a day less', { contracts: [span('2018-01-01', '2018-12-31')], invoices: ['2019-12-31'] }, []],
    ['an invoice each year on the same day: never away', { invoices: ['2018-05-04', '2019-05-04', '2020-05-04'] }, []],
    [
      'invoices of two far years',
      { invoices: ['2020-06-01', '2018-06-01', '2018-09-01'] },
      [{ on: '2020-06-01', leftOn: '2018-09-01' }],
    ],
    [
      'a contract still running meanwhile is no absence',
      { contracts: [span('2017-01-01', '2020-12-31')], invoices: ['2018-01-01', '2020-06-01'] },
      [],
    ],
    ['an open contract never leaves', { contracts: [span('2017-01-01', null)], invoices: ['2030-01-01'] }, []],
    [
      'a short stay inside a long one hides nothing',
      {
        contracts: [span('2015-01-01', '2018-12-31'), span('2015-02-01', '2015-02-28'), span('2020-03-01', null)],
      },
      [{ on: '2020-03-01', leftOn: '2018-12-31' }],
    ],
    [
      'twice',
      { invoices: ['2015-01-01', '2017-01-01', '2020-01-01'] },
      [
        { on: '2017-01-01', leftOn: '2015-01-01' },
        { on: '2020-01-01', leftOn: '2017-01-01' },
      ],
    ],
    ['a user since long before its first record', { userSince: '2008-05-01', invoices: ['2018-01-01'] }, []],
    [
      'a user since long ago, away between two records',
      { userSince: '2008-05-01', invoices: ['2018-01-01', '2020-01-01'] },
      [{ on: '2020-01-01', leftOn: '2018-01-01' }],
    ],
    ['what ended before the explicit day', { userSince: '2019-01-01', invoices: ['2015-01-01', '2019-02-01'] }, []],
  ])('%s', (_name, some, expected) => expect(returnsAsUser(records(some))).toEqual(expected));

  test('away from 1 March to 28 February: 12 months', () => {
    expect(returnsAsUser(records({ invoices: ['2020-02-29', '2021-02-28'] }))).toHaveLength(0);
    expect(returnsAsUser(records({ invoices: ['2020-02-29', '2021-03-01'] }))).toHaveLength(1);
  });
});

const lost = (some: Partial<UserRecords>) => lostIn(records(some), '2020-01-01', '2020-12-31');

describe('lostIn', () => {
  const ended = { ...span('2018-01-01', '2020-08-31'), endReason: 'Fin du projet' };

  test('the last subscription ended in the year: the day and the reason', () => {
    expect(lost({ subscriptions: [ended] })).toEqual({ on: '2020-08-31', reason: 'Fin du projet' });
  });

  test('the reason is that of the last to end', () => {
    const before = { ...span('2018-01-01', '2020-03-31'), endReason: 'Autre raison' };
    const sameDay = { ...span('2019-01-01', '2020-08-31'), endReason: null };
    expect(lost({ subscriptions: [before, sameDay, ended] })?.reason).toBe('Fin du projet');
    expect(lost({ subscriptions: [sameDay] })).toEqual({ on: '2020-08-31', reason: null });
  });

  test.each<[string, Partial<UserRecords>, string | undefined]>([
    ['never a subscription', { invoices: ['2019-01-01'] }, undefined],
    ['the first day of the year', { subscriptions: [span('2018-01-01', '2020-01-01')] }, '2020-01-01'],
    ['the last day of the year', { subscriptions: [span('2018-01-01', '2020-12-31')] }, '2020-12-31'],
    ['the year before', { subscriptions: [span('2018-01-01', '2019-12-31')] }, undefined],
    ['an end known for the year after', { subscriptions: [ended, span('2018-01-01', '2021-01-31')] }, undefined],
    ['another runs on', { subscriptions: [ended, span('2020-10-01', null)] }, undefined],
    ['another starts on the day after the year', { subscriptions: [ended, span('2021-01-01', null)] }, undefined],
    ['for that one day only', { subscriptions: [ended, span('2021-01-01', '2021-01-01')] }, undefined],
    ['a return later does not rewrite it', { subscriptions: [ended, span('2021-01-02', null)] }, '2020-08-31'],
    ['an invoice after', { subscriptions: [ended], invoices: ['2020-09-01'] }, undefined],
    ['an invoice on the last day', { subscriptions: [ended], invoices: ['2020-08-31'] }, '2020-08-31'],
    ['an invoice of the year after', { subscriptions: [ended], invoices: ['2021-01-01'] }, '2020-08-31'],
    ['a contract that stays open', { subscriptions: [ended], contracts: [span('2018-01-01', null)] }, '2020-08-31'],
  ])('%s', (_name, some, expected) => expect(lost(some)?.on).toBe(expected));
});

describe('on any history', () => {
  const day = fc.nat(4000).map((days) => addDays('2012-01-01', days));
  const stay = fc
    .tuple(day, fc.option(fc.nat(700)))
    .map(([startsOn, length]) => span(startsOn, length === null ? null : addDays(startsOn, length)));
  const stays = fc.array(stay, { maxLength: 4 });
  const history: fc.Arbitrary<UserRecords> = fc.record({
    userSince: fc.option(day),
    contracts: stays,
    subscriptions: stays,
    invoices: fc.array(day, { maxLength: 6 }),
  });
  const startMonth = fc.integer({ min: 1, max: 12 });

  test('nobody is new and returning in the same year, whenever the year starts', () => {
    fc.assert(
      fc.property(history, startMonth, (all, month) => {
        const first = firstDayAsUser(all);
        const newIn = first && fiscalYearOf(first, month);
        expect(returnsAsUser(all).map(({ on }) => fiscalYearOf(on, month))).not.toContain(newIn);
      }),
    );
  });

  test('what is recorded later changes neither the first day nor the returns before it', () => {
    fc.assert(
      fc.property(history, fc.array(day, { minLength: 1 }), stay, (all, invoices, contract) => {
        const first = firstDayAsUser(all);
        fc.pre(first !== null);
        const after = (some: string) => first === null || some >= first;
        fc.pre(after(contract.startsOn) && invoices.every(after));
        const more = {
          ...all,
          contracts: [...all.contracts, contract],
          invoices: [...all.invoices, ...invoices],
        };
        expect(firstDayAsUser(more)).toBe(first);
        const added = [contract.startsOn, ...invoices].toSorted()[0] ?? '';
        const before = ({ on }: { on: string }) => on < added;
        expect(returnsAsUser(more).filter(before)).toEqual(returnsAsUser(all).filter(before));
      }),
    );
  });

  test('a return is the first record for 12 months or more, and makes a user that day', () => {
    fc.assert(
      fc.property(history, (all) => {
        const starts = [...all.contracts, ...all.subscriptions].map(({ startsOn }) => startsOn).concat(all.invoices);
        for (const { on, leftOn } of returnsAsUser(all)) {
          expect(addMonths(dayAfter(leftOn), 12) <= on).toBe(true);
          expect(starts.filter((start) => leftOn < start && start < on)).toEqual([]);
          expect(statusOn(all, on, false)).toBe('user');
        }
      }),
    );
  });

  test('who is lost in a year is not running a subscription at its end', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 2012, max: 2024 }), (all, year) => {
        const loss = lostIn(all, `${year}-01-01`, `${year}-12-31`);
        fc.pre(loss !== null);
        const atEnd = { ...nothing, subscriptions: all.subscriptions };
        expect(statusOn(atEnd, `${year + 1}-01-01`, false)).toBe('former');
        expect(all.subscriptions.map(({ endsOn }) => endsOn)).toContain(loss?.on);
      }),
    );
  });
});
