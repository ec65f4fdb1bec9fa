import fc from 'fast-check';
import { addDays } from './dates.js';
import { endsBeforeStart, isActiveOn, overlappingVersions, shareADay, type Span } from './spans.js';

const span = (startsOn: string, endsOn: string | null): Span => ({ startsOn, endsOn });

describe('isActiveOn', () => {
  test.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2020-06-30', true],
    ['2020-07-01', false],
  ])('January to June on %s: %p', (day, expected) => {
    expect(isActiveOn(span('2020-01-01', '2020-06-30'), day)).toBe(expected);
  });

  test('without a start, since always', () =>
    expect(isActiveOn({ startsOn: null, endsOn: '2020-06-30' }, '1900-01-01')).toBe(true));

  test('without an end, for ever', () => expect(isActiveOn(span('2020-01-01', null), '2199-01-01')).toBe(true));
});

describe('endsBeforeStart', () => {
  test.each([
    [[], undefined],
    [[span('2020-01-01', null), span('2020-01-01', '2020-01-01')], undefined],
    [[span('2020-01-01', '2020-06-30'), span('2020-07-01', '2020-06-30')], 1],
  ])('%j: %p', (versions, expected) => expect(endsBeforeStart(versions)).toBe(expected));
});

describe('overlappingVersions', () => {
  test.each<[string, Span[], number | undefined]>([
    ['none', [], undefined],
    ['one after the other', [span('2020-01-01', '2020-06-30'), span('2020-07-01', null)], undefined],
    ['with a pause', [span('2020-01-01', '2020-03-31'), span('2020-07-01', null)], undefined],
    ['not in order', [span('2020-07-01', null), span('2020-01-01', '2020-06-30')], undefined],
    ['sharing one day', [span('2020-01-01', '2020-07-01'), span('2020-07-01', null)], 1],
    ['the earlier without an end', [span('2020-07-01', null), span('2020-01-01', null)], 0],
    ['the same day', [span('2020-01-01', '2020-01-31'), span('2020-01-01', '2020-01-31')], 1],
    [
      'inside a long one',
      [span('2020-01-01', '2020-12-31'), span('2020-02-01', '2020-02-29'), span('2020-06-01', '2020-06-30')],
      1,
    ],
  ])('%s', (_name, versions, expected) => expect(overlappingVersions(versions)).toBe(expected));

  test('finds an overlap exactly when some day is covered twice', () => {
    const anySpan = fc
      .tuple(fc.nat(40), fc.nat(6))
      .map(([start, length]) => span(addDays('2020-01-01', start), addDays('2020-01-01', start + length)));
    const days = Array.from({ length: 50 }, (_, index) => addDays('2020-01-01', index));
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 6 }), (spans) => {
        const coveredTwice = days.some((day) => spans.filter((each) => isActiveOn(each, day)).length > 1);
        expect(overlappingVersions(spans) !== undefined).toBe(coveredTwice);
      }),
    );
  });
});

describe('shareADay', () => {
  test.each<[string | null, string | null, string | null, string | null, boolean]>([
    ['2020-01-01', '2020-06-30', '2020-06-30', null, true],
    ['2020-01-01', '2020-06-30', '2020-07-01', null, false],
    [null, '2020-06-30', null, null, true],
    [null, '2020-06-30', '2020-07-01', null, false],
    [null, null, null, null, true],
    ['2020-07-01', '2020-06-30', null, null, false],
  ])('%s to %s and %s to %s: %p', (startsOn, endsOn, otherStartsOn, otherEndsOn, expected) => {
    const [one, other] = [
      { startsOn, endsOn },
      { startsOn: otherStartsOn, endsOn: otherEndsOn },
    ];
    expect([shareADay(one, other), shareADay(other, one)]).toEqual([expected, expected]);
  });
});
