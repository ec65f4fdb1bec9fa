import { holdsOn } from '../../core/sql.js';

/** The condition that the row `period` is of the member `member`, and holds the day `day`. */
export const periodOn = (member: string, day: string): string =>
  `period.member_id = ${member}.id and ${holdsOn('period', day)}`;
