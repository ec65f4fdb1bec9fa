import fc from 'fast-check';
import { Big } from 'big.js';
import {
  type Ballot,
  countVotes,
  isQuorate,
  percentages,
  presences,
  proxyFault,
  quorumOf,
  type Voter,
  weightsFault,
} from './voting.js';

test.each<[string[], ReturnType<typeof weightsFault>]>([
  [[], undefined],
  [['50', '50'], undefined],
  [['40.00', '35.00', '25.00'], undefined],
  [['33.33', '33.33', '33.34'], undefined],
  [['50', '41', '9'], { at: 2, fault: 'too_low' }],
  [['50.01', '39.99', '10'], { at: 0, fault: 'too_high' }],
  [['100'], { at: 0, fault: 'too_high' }],
  [['40', '35', '24.99'], { at: undefined, fault: 'sum', sum: '99.99' }],
  [['33.33', '33.33', '33.33'], { at: undefined, fault: 'sum', sum: '99.99' }],
])('colleges of %j: %j', (weights, fault) => {
  expect(weightsFault(weights)).toEqual(fault);
});

const ballot = (weight: string, votesFor: number, votesAgainst: number): Ballot => ({ weight, votesFor, votesAgainst });

test.each([
  ['in proportion', [ballot('40', 3, 1), ballot('35', 1, 2), ballot('25', 5, 0)], 'proportional', '66.67', true],
  ['by the majority of each', [ballot('40', 3, 1), ballot('35', 1, 2), ballot('25', 5, 0)], 'majority', '65.00', true],
  ['a split college is against', [ballot('50', 2, 2), ballot('50', 1, 0)], 'majority', '50.00', false],
  ['half is no majority', [ballot('50', 2, 2), ballot('50', 1, 1)], 'proportional', '50.00', false],
  ['who says nothing weighs nothing', [ballot('50', 0, 0), ballot('50', 2, 1)], 'proportional', '66.67', true],
  ['without colleges', [ballot('100', 7, 2)], 'proportional', '77.78', true],
] as const)('%s', (_, ballots, rule, forPercent, isCarried) => {
  expect(countVotes(ballots, rule, 'simple')).toMatchObject({ forPercent, isCarried });
});

test('two thirds are two thirds, which no decimal number is', () => {
  expect(countVotes([ballot('100', 2, 1)], 'proportional', 'two_thirds')).toEqual({
    isCarried: true,
    forPercent: '66.67',
    againstPercent: '33.33',
  });
  expect(
    countVotes([ballot('33.33', 2, 1), ballot('33.33', 4, 2), ballot('33.34', 6, 3)], 'proportional', 'two_thirds'),
  ).toMatchObject({ isCarried: true });
  expect(countVotes([ballot('100', 199_999, 100_001)], 'proportional', 'two_thirds').isCarried).toBe(false);
});

test('nothing expressed carries nothing', () => {
  const nothing = { isCarried: false, forPercent: null, againstPercent: null };
  expect(countVotes([], 'proportional', 'simple')).toEqual(nothing);
  expect(countVotes([ballot('100', 0, 0)], 'majority', 'two_thirds')).toEqual(nothing);
});

const votes = fc.record({
  weight: fc.integer({ min: 1000, max: 5000 }).map((n) => (n / 100).toFixed(2)),
  votesFor: fc.nat(500),
  votesAgainst: fc.nat(500),
});
const rules = fc.constantFrom('proportional' as const, 'majority' as const);

test('for and against are 100.00 together', () => {
  fc.assert(
    fc.property(fc.array(votes, { minLength: 1, maxLength: 10 }), rules, (ballots, rule) => {
      fc.pre(ballots.some(({ votesFor, votesAgainst }) => votesFor + votesAgainst > 0));
      const { forPercent, againstPercent } = countVotes(ballots, rule, 'simple');
      expect(
        Big(forPercent ?? 0)
          .plus(againstPercent ?? 0)
          .toFixed(2),
      ).toBe('100.00');
    }),
  );
});

test('a vote more never makes a resolution fall, and what two thirds carry a majority does', () => {
  fc.assert(
    fc.property(fc.array(votes, { minLength: 1, maxLength: 6 }), rules, fc.nat(5), (ballots, rule, at) => {
      const more = ballots.map((each, place) =>
        place === at % ballots.length ? { ...each, votesFor: each.votesFor + 1 } : each,
      );
      // A college that was silent brings its weight with its first vote, which is for.
      const carried = (some: Ballot[], majority: 'simple' | 'two_thirds') => countVotes(some, rule, majority).isCarried;
      expect(carried(more, 'simple') || !carried(ballots, 'simple')).toBe(true);
      expect(carried(ballots, 'simple') || !carried(ballots, 'two_thirds')).toBe(true);
    }),
  );
});

test.each([
  [
    [1n, 1n, 1n],
    ['33.34', '33.33', '33.33'],
  ],
  [
    [1n, 2n],
    ['33.33', '66.67'],
  ],
  [
    [0n, 5n],
    ['0.00', '100.00'],
  ],
])('%j in percent', (parts, expected) => {
  expect(percentages(parts)).toEqual(expected);
});

test('parts in percent add up to 100, each less than one unit away', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 12 }), (parts) => {
      const total = parts.reduce((sum, part) => sum + part, 0n);
      fc.pre(total > 0n);
      const shares = percentages(parts, 1);
      expect(shares.reduce((sum, share) => sum.plus(share), Big(0)).toFixed(1)).toBe('100.0');
      for (const [place, share] of shares.entries()) {
        const exact = Big(String(parts[place])).times(100).div(total.toString());
        expect(Big(share).minus(exact).abs().lt('0.1')).toBe(true);
      }
    }),
  );
});

test.each([
  [10, '20', 2],
  [11, '20', 3],
  [3, '0', 0],
  [7, '33.33', 3],
  [1, '25', 1],
])('the quorum of %i members at %s %%', (all, percent, needed) => {
  expect(quorumOf(all, percent)).toBe(needed);
});

test('a quorum is reached by its number exactly, and nobody decides nothing', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(10_000), (all, hundredths) => {
      const percent = (hundredths / 100).toFixed(2);
      const needed = quorumOf(all, percent);
      expect(Big(needed).times(100).gte(Big(all).times(percent))).toBe(true);
      expect(isQuorate(needed, all, percent)).toBe(needed > 0);
      expect(isQuorate(needed - 1, all, percent)).toBe(false);
      expect(isQuorate(0, all, percent)).toBe(false);
    }),
  );
});

const voter = (id: number, proxyToId: number | null = null, isPresent = false): Voter => ({ id, proxyToId, isPresent });

test.each<[string, Voter[], number, number, string | undefined]>([
  ['fine', [voter(1), voter(2)], 1, 2, undefined],
  ['to oneself', [voter(1)], 1, 1, 'to_oneself'],
  ['by somebody who is there', [voter(1, null, true), voter(2)], 1, 2, 'giver_present'],
  ['by somebody who holds one', [voter(1), voter(2), voter(3, 1)], 1, 2, 'giver_holds'],
  ['to somebody who gave theirs', [voter(1), voter(2, 3), voter(3)], 1, 2, 'holder_gave'],
  ['one too many', [voter(1), voter(2), voter(3, 2), voter(4, 2)], 1, 2, 'too_many'],
  ['the same once more', [voter(1, 2), voter(2), voter(3, 2)], 1, 2, undefined],
])('a proxy %s', (_, sheet, giver, holder, fault) => {
  const of = (id: number) => sheet.find((each) => each.id === id) as Voter;
  expect(proxyFault(sheet, of(giver), of(holder), 2)).toBe(fault);
});

test('who gave a proxy is there once its holder is', () => {
  const sheet = [voter(1, null, true), voter(2, 1), voter(3), voter(4, 3)];
  expect([...presences(sheet).values()]).toEqual(['present', 'represented', 'absent', 'absent']);
});
