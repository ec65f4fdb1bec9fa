import { Injectable } from '@nestjs/common';

const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The only source of time. Days are those of metropolitan France; `fixedDay` stops the calendar (demo, tests). */
@Injectable()
export class Clock {
  constructor(private readonly fixedDay?: string) {}

  /** Today, 'YYYY-MM-DD'. */
  today(): string {
    return this.fixedDay ?? PARIS_DAY.format(this.now());
  }

  now(): Date {
    return new Date();
  }
}
