import { type Busy, collisionsAmong, daysTaken, endAfter, initialsOf, minutesBetween } from './calendar.js';

describe('what begins ends', () => {
  it.each<[string, number | null, string, string]>([
    ['2021-03-04T14:30', 90, '2021-03-04T16:00', 'the same day'],
    ['2021-03-04T14:30', null, '2021-03-04T15:00', 'after half an hour, unless told'],
    ['2021-03-04T23:30', 60, '2021-03-05T00:30', 'the day after'],
    ['2021-03-28T01:30', 60, '2021-03-28T03:30', 'past the hour that is skipped'],
    ['2021-10-31T01:30', 120, '2021-10-31T02:30', 'within the hour that comes twice'],
    ['2021-10-30T12:00', 1440, '2021-10-31T11:00', 'a day of 25 hours later'],
  ])('%s, in %s minutes: %s, %s', (start, duration, end) => expect(endAfter(start, duration)).toBe(end));

  it.each([
    ['2021-03-28T01:30', '2021-03-28T03:30', 60],
    ['2021-10-31T01:30', '2021-10-31T03:30', 180],
    ['2021-03-04T09:00', '2021-03-05T09:00', 1440],
  ])('from %s to %s in %s minutes', (start, end, minutes) => expect(minutesBetween(start, end)).toBe(minutes));

  it.each([
    [null, 1],
    [90, 1],
    [1440, 1],
    [1441, 2],
    [4320, 3],
  ])('without an hour, %s minutes stand on %s days', (duration, days) => expect(daysTaken(duration)).toBe(days));
});

describe('collisions', () => {
  const busy = (id: number, people: number[], start: string, end: string): Busy => ({
    id,
    people,
    start: `2021-03-04T${start}`,
    end: `2021-03-04T${end}`,
  });
  const told = (...all: Busy[]) =>
    [...collisionsAmong(all)].map(([id, others]) => `${id}: ${[...others].toSorted()}`).toSorted();

  it.each<[string, Busy[], string[]]>([
    ['at the same time', [busy(1, [7], '09:00', '10:00'), busy(2, [7], '09:30', '11:00')], ['1: 2', '2: 1']],
    ['one after the other', [busy(1, [7], '09:00', '10:00'), busy(2, [7], '10:00', '11:00')], []],
    ['of different people', [busy(1, [7], '09:00', '10:00'), busy(2, [8], '09:00', '10:00')], []],
    ['of one who takes part', [busy(1, [7], '09:00', '10:00'), busy(2, [8, 7], '09:00', '10:00')], ['1: 2', '2: 1']],
    ['of both, told once', [busy(1, [7, 8], '09:00', '10:00'), busy(2, [8, 7], '09:00', '10:00')], ['1: 2', '2: 1']],
    [
      'one within a long one',
      [busy(3, [7], '11:00', '11:30'), busy(1, [7], '09:00', '12:00'), busy(2, [7], '09:30', '10:00')],
      ['1: 2,3', '2: 1', '3: 1'],
    ],
    ['of nobody', [busy(1, [], '09:00', '10:00'), busy(2, [], '09:00', '10:00')], []],
  ])('%s', (_, all, expected) => expect(told(...all)).toEqual(expected));

  it('tell apart the two hours that the clocks show alike', () => {
    const night = (id: number, start: string, end: string) => ({
      id,
      people: [7],
      start: `2021-10-31T${start}`,
      end: `2021-10-31T${end}`,
    });
    expect(told(night(1, '01:00', '02:30'), night(2, '02:15', '03:30'))).toEqual(['1: 2', '2: 1']);
    expect(told(night(1, '01:00', '02:15'), night(2, '02:15', '03:30'))).toEqual([]);
  });
});

test.each([
  ['Nadia Sorbier', 'NS'],
  ['Jean-Baptiste de la Rue', 'JR'],
  ['élodie', 'É'],
  ['', ''],
])('%s is known by %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
