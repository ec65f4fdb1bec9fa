import { type Commune, loadGeography } from '@terril/geography';
import { RuleBroken } from '../../core/errors.js';

/** What a place says of itself; undefined = not told, null = left empty on purpose. */
export interface PlaceFields {
  communeCode?: string | null | undefined;
  postcode?: string | null | undefined;
  city?: string | null | undefined;
}

/** The place as it is stored: nothing is known of it without a commune. */
export interface Place {
  communeCode: string | null;
  departmentCode: string | null;
  epciCode: string | null;
}

const NOWHERE: Place = { communeCode: null, departmentCode: null, epciCode: null };

/**
 * The commune of an address (DOMAIN.md, Territory): named by its INSEE code, or found from postcode and city when only
 * one fits. Never guessed: @throws RuleBroken on `communeCode` when it is unknown or must be asked for, on `postcode`
 * or `city` when they disagree with it.
 */
export function locate({ communeCode, postcode, city }: PlaceFields): Place {
  if (communeCode === null) return NOWHERE;
  if (communeCode !== undefined) return placeOf(namedCommune(communeCode, postcode ?? '', city ?? ''));
  if (!postcode && !city) return NOWHERE;
  const found = loadGeography().resolve(postcode ?? '', city ?? '');
  if ('commune' in found) return placeOf(found.commune);
  throw askFor(found.candidates, [postcode, city].filter(Boolean).join(' '));
}

function namedCommune(code: string, postcode: string, city: string): Commune {
  const commune = loadGeography().commune(code);
  if (!commune) {
    throw RuleBroken.on('communeCode', 'unknown_commune', {
      fr: `Aucune commune ne porte le code ${code}.`,
      en: `No commune has the code ${code}.`,
    });
  }
  const agrees = loadGeography().matches(commune, postcode, city);
  if (postcode && !agrees.postcode) {
    throw RuleBroken.on('postcode', 'postcode_disagrees', {
      fr: `${postcode} n’est pas un code postal de ${commune.name}.`,
      en: `${postcode} is not a postcode of ${commune.name}.`,
    });
  }
  if (city && !agrees.city) {
    throw RuleBroken.on('city', 'city_disagrees', {
      fr: `${city} n’est pas ${commune.name}, la commune de code ${code}.`,
      en: `${city} is not ${commune.name}, the commune of code ${code}.`,
    });
  }
  return commune;
}

function askFor(candidates: Commune[], address: string): RuleBroken {
  if (candidates.length === 0) {
    return RuleBroken.on('city', 'unknown_commune', {
      fr: `Aucune commune trouvée pour « ${address} ».`,
      en: `No commune found for “${address}”.`,
    });
  }
  const names = candidates.map(({ name, code }) => `${name} (${code})`).join(', ');
  return RuleBroken.on('communeCode', 'ambiguous_commune', {
    fr: `Choisissez la commune de « ${address} » : ${names}.`,
    en: `Choose the commune of “${address}”: ${names}.`,
  });
}

function placeOf({ code, department, epci }: Commune): Place {
  return { communeCode: code, departmentCode: department, epciCode: epci?.code ?? null };
}
