import { system } from './en/system.js';
import { reference } from './en/reference.js';
import { people } from './en/people.js';
import { cooperative } from './en/cooperative.js';
import { revenue } from './en/revenue.js';
import { prospecting } from './en/prospecting.js';
import { finance } from './en/finance.js';
import { work } from './en/work.js';
import { records } from './en/records.js';
import { outreach } from './en/outreach.js';
import { steering } from './en/steering.js';
import type { fr } from './fr.js';

/** The words of the fixed lists in English, by area. */
export const en: typeof fr = {
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
