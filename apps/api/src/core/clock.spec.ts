import { Clock } from './clock.js';
import { lastDay } from './last-day.js';
import { spokenDay } from './spoken-day.js';

class ClockAt extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

test.each([
  ['2020-12-31T22:59:59Z', '2020-12-31'],
  ['2020-12-31T23:00:00Z', '2021-01-01'],
  ['2021-06-30T21:59:59Z', '2021-06-30'],
  ['2021-06-30T22:00:00Z', '2021-07-01'],
])('at %s, today in metropolitan France is %s', (instant, today) => {
  expect(new ClockAt(instant).today()).toBe(today);
});

test('a fixed day stays', () => {
  expect(new Clock('2020-12-31').today()).toBe('2020-12-31');
});

test('the database keeps the day after the last one', () => {
  expect([lastDay.to('2020-02-29'), lastDay.from('2020-03-01')]).toEqual(['2020-03-01', '2020-02-29']);
  expect([lastDay.to(null), lastDay.from(null), lastDay.to(undefined)]).toEqual([null, null, undefined]);
});

test('a day is spoken as people write it', () => {
  expect(spokenDay('2020-03-01', 'fr')).toBe('1er mars 2020');
  expect(spokenDay('2020-03-11', 'fr')).toBe('11 mars 2020');
  expect(spokenDay('2020-03-01', 'en')).toBe('1 March 2020');
});
