import { Big } from 'big.js';
import fc from 'fast-check';
import {
  documentTotals,
  exactSum,
  lineAmount,
  netPrice,
  roundHalfUp,
  roundKeepingSum,
  sharePercent,
  sharesPercent,
  sumAmounts,
} from './money.js';

const decimal = (decimals: number, max = 1_000_000) =>
  fc.integer({ min: -max, max }).map((units) => Big(units).div(Big(10).pow(decimals)).toFixed(decimals));

describe('roundHalfUp', () => {
  test.each([
    ['1.005', 2, '1.01'],
    ['1.004999', 2, '1.00'],
    ['-1.005', 2, '-1.01'],
    ['0.005', 2, '0.01'],
    ['-0.004', 2, '0.00'],
    ['-0', 2, '0.00'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    ['12', 2, '12.00'],
    ['0.0000005', 6, '0.000001'],
    ['123456789012345678.125', 2, '123456789012345678.13'],
  ])('%s with %i decimals is %s', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });

  test('keeps 2 decimals unless told', () => expect(roundHalfUp('3.14159')).toBe('3.14'));

  test('refuses what is no number', () => expect(() => roundHalfUp('12,50')).toThrow('Invalid number'));

  test('is symmetric around zero', () => {
    fc.assert(
      fc.property(decimal(5), (value) => {
        const mirrored = Big(roundHalfUp(Big(value).neg()));
        expect(mirrored.plus(roundHalfUp(value)).toString()).toBe('0');
      }),
    );
  });
});

describe('sumAmounts', () => {
  test.each([
    [[], '0.00'],
    [['0.10', '0.20'], '0.30'],
    [['100.00', '-100.00'], '0.00'],
    [['0.004', '0.004'], '0.01'],
  ])('%j is %s', (amounts, expected) => expect(sumAmounts(amounts)).toBe(expected));
});

describe('exactSum', () => {
  test.each([
    [[], '0'],
    [['1', '2.50', '-0.005'], '3.495'],
    [['-0.5', '0.5'], '0.0'],
    [['-0.25'], '-0.25'],
  ])('%j is %s', (values, sum) => expect(exactSum(values)).toBe(sum));

  test('is what big.js adds up', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(decimal(2), decimal(6), decimal(0))), (values) => {
        expect(Big(exactSum(values)).eq(values.reduce((total, value) => total.plus(value), Big(0)))).toBe(true);
      }),
    );
  });
});

describe('sharesPercent', () => {
  test.each([
    [[], null],
    [['0', '0.00'], null],
    [['5', '-5'], null],
    [
      ['64577.49', '146913.51', '11190.00'],
      ['29.0', '66.0', '5.0'],
    ],
    [
      ['1', '1', '1'],
      ['33.4', '33.3', '33.3'],
    ],
    [
      ['2', '0', '1'],
      ['66.7', '0.0', '33.3'],
    ],
    // What stands in two areas is taken away once.
    [
      ['80', '60', '-40'],
      ['80.0', '60.0', '-40.0'],
    ],
  ])('%j are %j', (parts, shares) => expect(sharesPercent(parts)).toEqual(shares));

  test('of a part add up to it', () => {
    expect(sharesPercent(['1', '1', '1'], '33.4')).toEqual(['11.2', '11.1', '11.1']);
  });

  test('add up to 100.0, each less than a tenth from its exact value', () => {
    fc.assert(
      fc.property(fc.array(decimal(2), { minLength: 1, maxLength: 40 }), (parts) => {
        const whole = parts.reduce((total, part) => total.plus(part), Big(0));
        fc.pre(!whole.eq(0));
        const shares = sharesPercent(parts) ?? [];
        expect(shares.reduce((total, share) => total.plus(share), Big(0)).toFixed(1)).toBe('100.0');
        for (const [index, share] of shares.entries()) {
          const exact = Big(parts[index] ?? 0)
            .times(100)
            .div(whole);
          expect(exact.minus(share).abs().lte('0.1')).toBe(true);
        }
      }),
    );
  });
});

describe('lineAmount', () => {
  test.each([
    [{ quantity: '85', unitPrice: '1.60' }, '136.00'],
    [{ quantity: '3', unitPrice: '0.33' }, '0.99'],
    [{ quantity: '1.5', unitPrice: '0.333333' }, '0.50'],
    [{ quantity: '2', unitPrice: '75', discountPercent: '10' }, '135.00'],
    [{ quantity: '1', unitPrice: '0.99', discountPercent: '33.33' }, '0.66'],
    [{ quantity: '1', unitPrice: '90', discountPercent: '100' }, '0.00'],
    [{ quantity: '-2', unitPrice: '75.00' }, '-150.00'],
  ])('%j is %s', (line, expected) => expect(lineAmount(line)).toBe(expected));

  test('the net price behind it is exact', () => {
    expect(netPrice({ quantity: '0.0001', unitPrice: '0.000001', discountPercent: '0.01' }).toFixed()).toBe(
      '0.00000000009999',
    );
  });
});

describe('sharePercent', () => {
  test.each([
    ['118020.93', '222681.00', '53.0'],
    ['64577.49', '222681.00', '29.0'],
    ['1', '3', '33.3'],
    ['2', '3', '66.7'],
    ['0', '0', '0.0'],
    ['10', '0.00', '0.0'],
    ['-50', '200', '-25.0'],
  ])('%s of %s is %s %%', (part, whole, expected) => expect(sharePercent(part, whole)).toBe(expected));
});

describe('roundKeepingSum', () => {
  test('three thirds of 100 add up to 100', () => {
    expect(roundKeepingSum(['33.333333', '33.333333', '33.333334'])).toEqual(['33.33', '33.34', '33.33']);
  });

  test('rounds to the euro', () => expect(roundKeepingSum(['0.5', '0.5', '0'], 0)).toEqual(['1', '0', '0']));

  test('the parts add up, each within one cent, zero stays zero', () => {
    const part = fc.oneof(decimal(6), fc.constant('0'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const rounded = roundKeepingSum(parts);
        expect(sumAmounts(rounded)).toBe(sumAmounts(parts));
        const distances = rounded.map((value, index) => Big(value).minus(parts[index]!).abs());
        expect(distances.filter((distance) => distance.gt('0.01'))).toEqual([]);
        expect(rounded.filter((value, index) => Big(parts[index]!).eq(0) && value !== '0.00')).toEqual([]);
      }),
    );
  });
});

describe('documentTotals', () => {
  test('VAT is computed on the total of a rate: 3 x 0.33 at 20 % is 1.19', () => {
    const line = { amount: '0.33', vatRate: '20' };
    expect(documentTotals([line, line, line])).toEqual({
      netAmount: '0.99',
      vatAmount: '0.20',
      grossAmount: '1.19',
      byRate: [{ rate: '20.00', base: '0.99', vat: '0.20' }],
    });
  });

  test('one entry per rate however it is written, lowest first', () => {
    const lines = [
      { amount: '100.00', vatRate: '20.00' },
      { amount: '10.00', vatRate: '5.5' },
      { amount: '1.00', vatRate: '20' },
      { amount: '7.00', vatRate: '0' },
    ];
    expect(documentTotals(lines)).toEqual({
      netAmount: '118.00',
      vatAmount: '20.75',
      grossAmount: '138.75',
      byRate: [
        { rate: '0.00', base: '7.00', vat: '0.00' },
        { rate: '5.50', base: '10.00', vat: '0.55' },
        { rate: '20.00', base: '101.00', vat: '20.20' },
      ],
    });
  });

  test('a credit note mirrors its invoice, half a cent included', () => {
    expect(documentTotals([{ amount: '0.10', vatRate: '5' }]).vatAmount).toBe('0.01');
    expect(documentTotals([{ amount: '-0.10', vatRate: '5' }]).vatAmount).toBe('-0.01');
  });

  test('no line, no amount', () => {
    expect(documentTotals([])).toEqual({ netAmount: '0.00', vatAmount: '0.00', grossAmount: '0.00', byRate: [] });
  });

  test('bases add up to the net amount, and net and VAT to the gross amount', () => {
    const line = fc.record({ amount: decimal(2), vatRate: fc.constantFrom('0', '2.1', '5.5', '10', '20') });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { netAmount, vatAmount, grossAmount, byRate } = documentTotals(lines);
        expect(netAmount).toBe(sumAmounts(lines.map(({ amount }) => amount)));
        expect(sumAmounts(byRate.map(({ base }) => base))).toBe(netAmount);
        expect(sumAmounts(byRate.map(({ vat }) => vat))).toBe(vatAmount);
        expect(sumAmounts([netAmount, vatAmount])).toBe(grossAmount);
      }),
    );
  });
});
