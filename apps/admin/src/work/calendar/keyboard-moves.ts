import { addDays, clockTime, dayOf, instantOf, shownAt, timeOf } from '@terril/domain';
import type { Times } from './calendar-item.js';

/** Minutes that a key moves by. */
const STEP = 15;
const SHORTEST = 15;

interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Where a key leads an activity; undefined when the key is for something else. */
export function movedByKey(
  { key, shiftKey, ctrlKey, metaKey }: Key,
  times: Times,
  usualLength: number,
): Times | undefined {
  if (!shiftKey) return undefined;
  const direction = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1 }[key];
  if (direction === undefined) return undefined;
  const isAside = key === 'ArrowLeft' || key === 'ArrowRight';
  if (ctrlKey || metaKey) {
    if (isAside || times.startTime === null) return undefined;
    return { ...times, duration: Math.max(SHORTEST, (times.duration ?? usualLength) + direction * STEP) };
  }
  if (isAside) return { ...times, day: addDays(times.day, direction) };
  if (times.startTime === null) return { ...times, day: addDays(times.day, direction * 7) };
  const moved = shownAt(instantOf(clockTime(times.day, times.startTime)) + direction * STEP);
  return { ...times, day: dayOf(moved), startTime: timeOf(moved) };
}
