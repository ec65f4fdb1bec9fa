import { Big } from 'big.js';
import fc from 'fast-check';
import {
  ALLOCATION_LINES,
  type AllocationAmounts,
  allocationAmounts,
  type AllocationBasis,
  allocationFault,
  allocationWarnings,
  proposedAllocation,
} from './result-allocation.js';

const basis = (fields: Partial<AllocationBasis> = {}): AllocationBasis => ({
  result: '14188.00',
  capital: '60000.00',
  legalBefore: '7540.00',
  carriedForwardBefore: '0.00',
  statutoryPercent: '85.00',
  ...fields,
});

const amounts = (fields: Partial<AllocationAmounts>): AllocationAmounts => ({ ...allocationAmounts([]), ...fields });

describe('the proposal', () => {
  test.each<[string, Partial<AllocationBasis>, [string, string, string][]]>([
    [
      '2020',
      {},
      [
        ['legal', '2128.00', 'share'],
        ['statutory', '12060.00', 'remainder'],
      ],
    ],
    [
      'half a euro goes up',
      { result: '10.00' },
      [
        ['legal', '2.00', 'share'],
        ['statutory', '8.00', 'remainder'],
      ],
    ],
    [
      'cents stay with the last line',
      { result: '100.37' },
      [
        ['legal', '15.00', 'share'],
        ['statutory', '85.37', 'remainder'],
      ],
    ],
    [
      'a few cents',
      { result: '0.40' },
      [
        ['legal', '0.00', 'share'],
        ['statutory', '0.40', 'remainder'],
      ],
    ],
    [
      'no result',
      { result: '0.00' },
      [
        ['legal', '0.00', 'share'],
        ['statutory', '0.00', 'remainder'],
      ],
    ],
    ['a loss', { result: '-4318.00' }, [['carriedForward', '-4318.00', 'loss']]],
    [
      'up to the capital',
      { capital: '8000.00' },
      [
        ['legal', '460.00', 'capped'],
        ['statutory', '13728.00', 'remainder'],
      ],
    ],
    [
      'exactly the capital',
      { capital: '9668.00' },
      [
        ['legal', '2128.00', 'share'],
        ['statutory', '12060.00', 'remainder'],
      ],
    ],
    [
      'a full legal reserve',
      { capital: '7540.00' },
      [
        ['legal', '0.00', 'full'],
        ['statutory', '14188.00', 'remainder'],
      ],
    ],
    [
      'above a capital paid back',
      { capital: '5000.00' },
      [
        ['legal', '0.00', 'full'],
        ['statutory', '14188.00', 'remainder'],
      ],
    ],
    [
      'an unknown capital',
      { capital: null },
      [
        ['legal', '2128.00', 'share'],
        ['statutory', '12060.00', 'remainder'],
      ],
    ],
    [
      'an earlier loss first',
      { carriedForwardBefore: '-4318.00' },
      [
        ['carriedForward', '4318.00', 'absorbs'],
        ['legal', '1481.00', 'share'],
        ['statutory', '8389.00', 'remainder'],
      ],
    ],
    [
      'a loss above the result',
      { carriedForwardBefore: '-20000.00' },
      [
        ['carriedForward', '14188.00', 'absorbs'],
        ['legal', '0.00', 'share'],
        ['statutory', '0.00', 'remainder'],
      ],
    ],
    [
      'a profit carried forward stays',
      { carriedForwardBefore: '50.00' },
      [
        ['legal', '2128.00', 'share'],
        ['statutory', '12060.00', 'remainder'],
      ],
    ],
    [
      'statutes that leave something',
      { statutoryPercent: '60.00' },
      [
        ['legal', '2128.00', 'share'],
        ['statutory', '8513.00', 'percent'],
        ['other', '3547.00', 'remainder'],
      ],
    ],
    [
      'never under half of the balance',
      { statutoryPercent: '42.50', capital: '7540.00', result: '1001.00' },
      [
        ['legal', '0.00', 'full'],
        ['statutory', '501.00', 'half'],
        ['other', '500.00', 'remainder'],
      ],
    ],
  ])('%s', (_, fields, lines) => {
    expect(proposedAllocation(basis(fields)).map(({ line, amount, rule }) => [line, amount, rule])).toEqual(lines);
  });

  const euros = (min: number, max: number) => fc.integer({ min, max }).map((cents) => Big(cents).div(100).toFixed(2));
  const anyBasis = fc.record({
    result: euros(-10_000_000, 10_000_000),
    capital: fc.option(euros(0, 10_000_000)),
    legalBefore: euros(0, 10_000_000),
    carriedForwardBefore: euros(-5_000_000, 5_000_000),
    statutoryPercent: euros(4250, 8500),
  });

  test('always adds up to the result, never goes the other way, and stops at the capital', () => {
    fc.assert(
      fc.property(anyBasis, (of) => {
        const lines = proposedAllocation(of);
        const found = allocationAmounts(lines);
        expect(allocationFault(of.result, found)).toBeUndefined();
        if (Big(of.result).lt(0)) return;
        for (const { amount } of lines) expect(Big(amount).gte(0)).toBe(true);
        const room = of.capital === null ? found.legal : Big(of.capital).minus(of.legalBefore);
        expect(Big(found.legal).eq(0) || Big(found.legal).lte(room)).toBe(true);
      }),
    );
  });

  test('is never warned of but for the rounding and what nobody knows', () => {
    fc.assert(
      fc.property(anyBasis, (of) => {
        const warnings = allocationWarnings(of, allocationAmounts(proposedAllocation(of)));
        expect(warnings).not.toContain('lossNotAbsorbed');
        expect(warnings).not.toContain('statutoryBelowHalf');
      }),
    );
  });
});

test.each<[string, Partial<AllocationBasis>, Partial<AllocationAmounts>, string[]]>([
  ['15 % exact is 2128.20', {}, { legal: '2128.00', statutory: '12060.00' }, ['legalBelowExact']],
  ['15 % and more', {}, { legal: '2129.00', statutory: '12059.00' }, []],
  ['a capital nobody told', { capital: null }, { legal: '2129.00', statutory: '12059.00' }, ['capitalUnknown']],
  ['up to the capital', { capital: '8000.00' }, { legal: '460.00', statutory: '13728.00' }, []],
  ['57.5 %', { result: '1000.00' }, { legal: '150.00', statutory: '425.00', interest: '425.00' }, []],
  [
    'a cent less',
    { result: '1000.00' },
    { legal: '150.00', statutory: '424.99', interest: '425.01' },
    ['statutoryBelowHalf', 'belowLeast'],
  ],
  ['all of it to the legal one', { result: '1000.00' }, { legal: '1000.00' }, []],
  [
    'an earlier loss left',
    { carriedForwardBefore: '-100.00' },
    { legal: '2129.00', statutory: '12059.00' },
    ['lossNotAbsorbed'],
  ],
  ['a loss', { result: '-5.00' }, { carriedForward: '-5.00' }, []],
])('is warned of: %s', (_, fields, voted, warnings) => {
  expect(allocationWarnings(basis(fields), amounts(voted))).toEqual(warnings);
});

test.each<[string, string, Partial<AllocationAmounts>, object | undefined]>([
  ['it holds', '100.00', { legal: '15.00', statutory: '85.00' }, undefined],
  [
    'a euro is missing',
    '100.00',
    { legal: '15.00', statutory: '84.00' },
    { line: 'statutory', fault: 'total', expected: '85.00' },
  ],
  [
    'a cent too much',
    '100.00',
    { legal: '15.00', statutory: '45.00', other: '40.01' },
    { line: 'other', fault: 'total', expected: '40.00' },
  ],
  ['below zero', '100.00', { legal: '-15.00', statutory: '115.00' }, { line: 'legal', fault: 'sign' }],
  ['a loss on the reserves', '-100.00', { statutory: '-60.00', carriedForward: '-40.00' }, undefined],
  [
    'a loss that is too small',
    '-100.00',
    { statutory: '-60.00' },
    { line: 'carriedForward', fault: 'total', expected: '-40.00' },
  ],
  [
    'a loss that feeds a reserve',
    '-100.00',
    { legal: '15.00', carriedForward: '-115.00' },
    { line: 'legal', fault: 'sign' },
  ],
  ['interest out of a loss', '-100.00', { interest: '-100.00' }, { line: 'interest', fault: 'sign' }],
  ['nothing of nothing', '0.00', {}, undefined],
  ['something of nothing', '0.00', { legal: '5.00', carriedForward: '-5.00' }, { line: 'legal', fault: 'sign' }],
])('a vote of which %s', (_, result, voted, fault) => {
  expect(allocationFault(result, amounts(voted))).toEqual(fault);
});

test('zero stands for every line that is not told', () => {
  expect(Object.keys(allocationAmounts([{ line: 'legal', amount: '5' }]))).toEqual([...ALLOCATION_LINES]);
});
