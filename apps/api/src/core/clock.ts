import { Injectable } from '@nestjs/common';

const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day in France at the moment `at`, 'YYYY-MM-DD'. */
export const dayInFrance = (at: Date): string => PARIS_DAY.format(at);

/** The only source of time. Days are those of metropolitan France; `fixedDay` stops the calendar (demo, tests). */
@Injectable()
export class Clock {
  constructor(private readonly fixedDay?: string) {}

  /** Today, 'YYYY-MM-DD'. */
  today(): string {
    return this.fixedDay ?? dayInFrance(this.now());
  }

  now(): Date {
    return new Date();
  }
}
