import { type ClockTime, instantOf, shownAt } from './french-clock.js';

/** What a calendar may show beside the activities. */
export const CALENDAR_SOURCES = ['opportunities', 'contracts', 'events'] as const;
export type CalendarSource = (typeof CALENDAR_SOURCES)[number];

/** What the day of a calendar is about. */
export const CALENDAR_DAYS = ['expected', 'nextStep', 'notice', 'refuse', 'renews', 'end', 'gathering'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAYS)[number];

/** Days that are asked for at once, both ends included: a month as calendars show it, and a week. */
export const LONGEST_CALENDAR = 50;

export const CALENDAR_FEEDS = ['mine', 'team', 'renewals'] as const;
export type CalendarFeedKind = (typeof CALENDAR_FEEDS)[number];

/** Minutes that something at an hour takes, unless told. */
export const USUAL_LENGTH = 30;
const MINUTES_IN_DAY = 1_440;

/** When what begins at `start` ends, `duration` minutes later, whatever the clocks do meanwhile. */
export function endAfter(start: ClockTime, duration: number | null): ClockTime {
  return shownAt(instantOf(start) + (duration ?? USUAL_LENGTH));
}

/** The minutes that pass between two times. */
export function minutesBetween(start: ClockTime, end: ClockTime): number {
  return instantOf(end) - instantOf(start);
}

/** How many days something without an hour stands on: one, unless it lasts several. */
export function daysTaken(duration: number | null): number {
  return Math.max(1, Math.ceil((duration ?? 0) / MINUTES_IN_DAY));
}

/** Something that takes the time of people, from a moment to a later one, not included. */
export interface Busy {
  id: number;
  people: readonly number[];
  start: ClockTime;
  end: ClockTime;
}

/** What collides with each thing: those at the same time that take somebody's time whom it takes too. */
export function collisionsAmong(all: readonly Busy[]): Map<number, Set<number>> {
  const collisions = new Map<number, Set<number>>();
  const note = (one: number, other: number) =>
    collisions.set(one, (collisions.get(one) ?? new Set<number>()).add(other));
  for (const ofPerson of byPerson(all).values()) {
    let going: Timed[] = [];
    for (const next of ofPerson.toSorted((a, b) => a.from - b.from)) {
      going = going.filter(({ until }) => until > next.from);
      for (const { id } of going) {
        note(id, next.id);
        note(next.id, id);
      }
      going.push(next);
    }
  }
  return collisions;
}

interface Timed {
  id: number;
  from: number;
  until: number;
}

function byPerson(all: readonly Busy[]): Map<number, Timed[]> {
  const people = new Map<number, Timed[]>();
  for (const { id, people: those, start, end } of all) {
    const timed = { id, from: instantOf(start), until: instantOf(end) };
    for (const person of new Set(those)) listOf(people, person).push(timed);
  }
  return people;
}

function listOf(people: Map<number, Timed[]>, person: number): Timed[] {
  const known = people.get(person) ?? [];
  people.set(person, known);
  return known;
}

/** The letters that stand for a person beside a colour: those of the first and the last word of the name. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('fr');
}
