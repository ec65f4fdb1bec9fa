import type { Commune } from './commune.js';
import { foldText } from './fold-text.js';
import { nameRank } from './search.js';
import type { CommuneEntry } from './tables.js';

/** Either the one commune, or those among which a person chooses (none when nothing comes near). */
export type Resolution = { commune: Commune } | { candidates: Commune[] };

/** The folded name of a city without what the post adds: 'LILLE CEDEX 9' -> 'lille', 'Paris 11e' -> 'paris'. */
export function cityName(city: string): string {
  return foldText(city)
    .replace(/ cedex\b.*$/, '')
    .replace(/ \d{1,2} ?(er|e|eme|ieme)?( arrondissement)?$/, '');
}

export function compactPostcode(postcode: string): string {
  return postcode.replaceAll(/\s/g, '');
}

/** The commune of a city among those of one postcode; the official names go before those of former communes. */
export function resolveAmong(entries: CommuneEntry[], city: string): Resolution {
  const query = cityName(city);
  const official = entries.filter(({ name }) => name === query);
  const named = official.length > 0 ? official : entries.filter(({ otherNames }) => otherNames.includes(query));
  if (named.length === 1 && named[0]) return { commune: named[0].item };
  const nearestFirst = entries.toSorted((a, b) => nameRank(a, query) - nameRank(b, query));
  return { candidates: (named.length > 0 ? named : nearestFirst).map(({ item }) => item) };
}

/** Whether the postcode, and the name of the city, may each be written for that commune. */
export function matchesEntry({ item, name, otherNames }: CommuneEntry, postcode: string, city: string) {
  const written = compactPostcode(postcode);
  const isPostcode =
    item.postcodes.includes(written) || (isCedex(city) && item.postcodes.some((own) => area(own) === area(written)));
  return { postcode: isPostcode, city: [name, ...otherNames].includes(cityName(city)) };
}

/** The departments of a postcode, known from its first digits even when the postcode itself is not. */
export function departmentsOf(postcode: string): string[] {
  const first = area(compactPostcode(postcode));
  return first === '20' ? ['2A', '2B'] : [first];
}

/** A CEDEX postcode belongs to a big addressee, so no table has it: only its first digits tell something. */
function isCedex(city: string): boolean {
  return /\bcedex\b/i.test(city);
}

/** The digits of a postcode that mean a department: 62, 971, 20 for both of Corsica. */
function area(postcode: string): string {
  return postcode.slice(0, /^9[78]/.test(postcode) ? 3 : 2);
}
