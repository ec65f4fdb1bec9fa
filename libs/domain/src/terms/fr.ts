import { system } from './fr/system.js';
import { reference } from './fr/reference.js';
import { people } from './fr/people.js';
import { cooperative } from './fr/cooperative.js';
import { revenue } from './fr/revenue.js';
import { prospecting } from './fr/prospecting.js';
import { finance } from './fr/finance.js';
import { work } from './fr/work.js';
import { records } from './fr/records.js';
import { outreach } from './fr/outreach.js';
import { steering } from './fr/steering.js';

/** The words of the fixed lists in French, as DOMAIN.md gives them, by area. */
export const fr = {
  ...system,
  ...reference,
  ...people,
  ...cooperative,
  ...revenue,
  ...prospecting,
  ...finance,
  ...work,
  ...records,
  ...outreach,
  ...steering,
};
