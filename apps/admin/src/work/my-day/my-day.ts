import type { Schemas } from '@terril/api-types';

export type MyDay = Schemas['MyDayOut'];
/** The parts of the day, the most pressing first. */
export const PARTS = ['overdue', 'today', 'soon', 'undated'] as const;
export type Part = (typeof PARTS)[number];
