import fc from 'fast-check';
import { clockTime, dayOf, instantOf, shownAt, timeOf } from './french-clock.js';

const minutes = (utc: string) => Date.parse(utc) / 60_000;

describe('the clocks in France', () => {
  it.each([
    ['2021-01-15T09:00', '2021-01-15T08:00Z', 'in winter'],
    ['2021-07-15T09:00', '2021-07-15T07:00Z', 'in summer'],
    ['2021-03-28T01:59', '2021-03-28T00:59Z', 'before summer'],
    ['2021-03-28T03:00', '2021-03-28T01:00Z', 'as summer begins'],
    ['2021-03-28T02:30', '2021-03-28T01:30Z', 'in the hour that is skipped, counted from before'],
    ['2021-10-31T02:30', '2021-10-31T00:30Z', 'in the hour that comes twice, the first time'],
    ['2021-10-31T03:00', '2021-10-31T02:00Z', 'once winter has begun'],
  ])('show %s at %s, %s', (shown, utc) => expect(instantOf(shown)).toBe(minutes(utc)));

  it('show the same as the time zone says, at any instant', () => {
    const paris = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const years = fc.integer({ min: minutes('1997-01-01T00:00Z'), max: minutes('2090-01-01T00:00Z') });
    fc.assert(
      fc.property(years, (instant) => {
        expect(shownAt(instant)).toBe(paris.format(instant * 60_000).replace(' ', 'T'));
      }),
    );
  });

  it('lead back to the instant, but for the hour that comes twice', () => {
    const years = fc.integer({ min: minutes('1997-01-01T00:00Z'), max: minutes('2090-01-01T00:00Z') });
    fc.assert(fc.property(years, (instant) => [0, -60].includes(instantOf(shownAt(instant)) - instant)));
  });

  it('are a day and a time', () => {
    const shown = clockTime('2021-03-04', '14:30');
    expect([shown, dayOf(shown), timeOf(shown)]).toEqual(['2021-03-04T14:30', '2021-03-04', '14:30']);
  });
});
