import type { CalendarDate } from './dates.js';

/**
 * The clocks of metropolitan France: one hour before UTC in winter, two in summer, which begins and ends at 01:00 UTC on
 * the last Sundays of March and October (directive 2000/84/EC).
 */

/** A day and what its clocks show: '2026-03-29T14:30'. Two of them compare as text. */
export type ClockTime = string;

const MS_IN_MINUTE = 60_000;
const WINTER = 60;
const SUMMER = 120;

/** Minutes from 1970, UTC, to what a clock set to UTC shows. */
const asUtc = (shown: ClockTime): number => Date.parse(`${shown}:00Z`) / MS_IN_MINUTE;

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month - 1, 31));
  return Date.UTC(year, month - 1, 31 - lastDay.getUTCDay(), 1) / MS_IN_MINUTE;
}

function isSummer(minutes: number): boolean {
  const year = new Date(minutes * MS_IN_MINUTE).getUTCFullYear();
  return minutes >= lastSunday(year, 3) && minutes < lastSunday(year, 10);
}

/**
 * The instant at which the clocks show `shown`, in minutes from 1970, UTC. Of an hour that they show twice it is the first
 * one, and one that they skip is counted from before the change, as calendar programs do (RFC 5545, 3.3.5).
 */
export function instantOf(shown: ClockTime): number {
  const inSummer = asUtc(shown) - SUMMER;
  return isSummer(inSummer) ? inSummer : asUtc(shown) - WINTER;
}

/** What the clocks show at an instant, in minutes from 1970, UTC. */
export function shownAt(instant: number): ClockTime {
  const offset = isSummer(instant) ? SUMMER : WINTER;
  return new Date((instant + offset) * MS_IN_MINUTE).toISOString().slice(0, 16);
}

/** @param time 'HH:MM' */
export const clockTime = (day: CalendarDate, time: string): ClockTime => `${day}T${time}`;
export const dayOf = (shown: ClockTime): CalendarDate => shown.slice(0, 10);
export const timeOf = (shown: ClockTime): string => shown.slice(11, 16);
