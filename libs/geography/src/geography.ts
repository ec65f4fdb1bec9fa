import type { Commune, Department, EpciOfDepartment } from './commune.js';
import { foldText } from './fold-text.js';
import { cityName, compactPostcode, departmentsOf, matchesEntry, resolveAmong, type Resolution } from './resolve.js';
import { bestMatches, nameRank, NO_MATCH, PREFIX } from './search.js';
import { type CommuneEntry, readTables, type Tables } from './tables.js';

let loaded: Geography | undefined;

/** The geography of France; the file is read and folded once per process (some 150 ms), later calls are free. */
export function loadGeography(): Geography {
  loaded ??= new Geography(readTables());
  return loaded;
}

/** Communes, EPCI and departments of the whole of France, overseas included. Build it with `loadGeography()`. */
export class Geography {
  private readonly byCode = new Map<string, CommuneEntry>();
  private readonly byPostcode = new Map<string, CommuneEntry[]>();
  private readonly epciByCode: ReadonlyMap<string, EpciOfDepartment>;

  constructor(private readonly tables: Tables) {
    for (const entry of tables.communes) {
      for (const code of [entry.item.code, ...entry.otherCodes]) this.byCode.set(code, entry);
      for (const postcode of entry.item.postcodes) {
        const sharing = this.byPostcode.get(postcode);
        if (sharing) sharing.push(entry);
        else this.byPostcode.set(postcode, [entry]);
      }
    }
    this.epciByCode = new Map(tables.epcis.map(({ item }) => [item.code, item]));
  }

  /** The commune of an INSEE code; the code of an arrondissement or of a former commune gives today's commune. */
  commune(code: string): Commune | undefined {
    return this.byCode.get(code)?.item;
  }

  /**
   * Communes by the beginning of a postcode ('62', '62750'), by name ('lie', 'st omer') or both ('62750 loos').
   * Exact name first, then beginning of the name, of a word, anywhere; within these the preferred departments, then the
   * most populous. Names of former communes and arrondissements find the commune they are part of. Empty: none.
   */
  searchCommunes(q: string, limit = 10, preferredDepartments: readonly string[] = []): Commune[] {
    const [, digits = '', name = ''] = /^([0-9 ]*)(.*)$/.exec(foldText(q)) ?? [];
    const postcode = compactPostcode(digits);
    if (postcode === '' && name === '') return [];
    return bestMatches(
      this.tables.communes,
      limit,
      (entry) => {
        if (postcode !== '' && !entry.item.postcodes.some((own) => own.startsWith(postcode))) return NO_MATCH;
        return name === '' ? PREFIX : nameRank(entry, name);
      },
      ({ item }) => preferredDepartments.includes(item.department),
    );
  }

  /**
   * The commune of an address. `city` is compared without case, accents, signs, CEDEX or arrondissement number.
   * No commune is ever guessed: a city that is not of the postcode gives all the communes of the postcode (nearest name
   * first); an unknown postcode, as the CEDEX ones are, gives at most ten of that name, else of a name like it (those of
   * its department first).
   */
  resolve(postcode: string, city: string): Resolution {
    const entries = this.byPostcode.get(compactPostcode(postcode));
    if (entries) return resolveAmong(entries, city);
    const name = cityName(city);
    const found = this.searchCommunes(name, 10, departmentsOf(postcode));
    const named = found.filter((commune) => foldText(commune.name) === name);
    return { candidates: named.length > 0 ? named : found };
  }

  /**
   * Whether a postcode and a city each agree with a commune. With a CEDEX city the postcode only has to be of the
   * commune's department; the name of a former commune or of an arrondissement is a right name for the city.
   */
  matches(commune: Commune, postcode: string, city: string): { postcode: boolean; city: boolean } {
    const entry = this.byCode.get(commune.code);
    return entry ? matchesEntry(entry, postcode, city) : { postcode: false, city: false };
  }

  /** EPCI by name or by the beginning of the code, ranked as communes are; without a query, the most populous. */
  epcis(q = '', limit = 10, preferredDepartments: readonly string[] = []): EpciOfDepartment[] {
    const query = foldText(q);
    return bestMatches(
      this.tables.epcis,
      limit,
      (entry) => (query === '' || entry.item.code.startsWith(query) ? PREFIX : nameRank(entry, query)),
      ({ item }) => preferredDepartments.includes(item.department),
    );
  }

  /** The EPCI of a code (SIREN). */
  epci(code: string): EpciOfDepartment | undefined {
    return this.epciByCode.get(code);
  }

  /** Every department and overseas collectivity, in the order of the official list. */
  departments(): Department[] {
    return this.tables.departments;
  }
}
