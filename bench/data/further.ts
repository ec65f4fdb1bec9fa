import { iso, dayOf, FIRST_MONTH, MONTH_AFTER } from './calendar.js';
import type { Row } from './copy.js';
import type { Random } from './random.js';

const LABELS = ['accueil', 'comptabilité', 'secrétariat', 'urgence', null];
const STREETS = ['rue du Fond', 'chemin des Berges', 'place Verte', 'allée des Ormes'];
const CITIES = [
  ['62300', 'Lens'],
  ['62800', 'Liévin'],
  ['59500', 'Douai'],
  ['59800', 'Lille'],
  ['62400', 'Béthune'],
] as const;

/** Further telephones, e-mails and sites of `count` records, `share` of which have some; `owner` is the column of their id. */
export function* contactPointRows(owner: string, count: number, share: number, random: Random): Generator<Row> {
  for (let id = 1; id <= count; id++) {
    if (!random.chance(share)) continue;
    const point = (kind: string, value: string): Row => ({ [owner]: id, kind, label: random.pick(LABELS), value });
    yield point('phone', `03 53 01 ${10 + random.below(90)} ${10 + random.below(90)}`);
    if (random.chance(0.6)) yield point('email', `bureau-${random.below(1000)}-${id}@antennes.example`);
    if (random.chance(0.2)) yield point('website', `https://antenne-${id}.example`);
  }
}

/** The addresses beside the seat: one organization in ten is billed elsewhere, one in twenty has a site of its own. */
export function* addressRows(organizations: number, random: Random): Generator<Row> {
  for (let id = 1; id <= organizations; id++) {
    for (const [kind, share] of [
      ['billing', 0.1],
      ['site', 0.05],
    ] as const) {
      if (!random.chance(share)) continue;
      const [postcode, city] = random.pick(CITIES);
      yield {
        organization_id: id,
        kind,
        address: `${1 + random.below(90)} ${random.pick(STREETS)}`,
        postcode,
        city,
        starts_on: random.chance(0.3) ? iso(dayOf(FIRST_MONTH + random.below(MONTH_AFTER - FIRST_MONTH), 1)) : null,
      };
    }
  }
}
