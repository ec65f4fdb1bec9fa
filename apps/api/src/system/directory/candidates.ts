import { formOfCategory, isCalendarDate } from '@terril/domain';
import { loadGeography } from '@terril/geography';
import type { DirectoryAddressOut, DirectoryOrganizationOut } from './directory.dto.js';

/** JSON of another house: anything may be missing, or be something else. */
type Loose = Record<string, unknown>;

const loose = (value: unknown): Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {};
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What a person who does not want to be found has for a name or an address. */
const WITHHELD = /NON[- ]DIFFUSIBLE/i;
const LONGEST_TEXT = 300;

/** Text that says something; null otherwise. */
function text(value: unknown, longest = LONGEST_TEXT): string | null {
  if (typeof value !== 'string' || WITHHELD.test(value)) return null;
  const plain = value.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return plain === '' ? null : plain.slice(0, longest);
}

const shaped = (value: unknown, shape: RegExp): string | null =>
  typeof value === 'string' && shape.test(value) ? value : null;

/** The bodies of an answer of `GET /search` of the API Recherche d'entreprises. `sought` is what was typed. */
export function organizationsIn(body: unknown, sought: string): DirectoryOrganizationOut[] {
  return listIn(loose(body)['results'])
    .map((result) => organizationIn(loose(result), sought.replaceAll(/\D/g, '')))
    .filter((candidate) => candidate !== undefined);
}

function organizationIn(result: Loose, digits: string): DirectoryOrganizationOut | undefined {
  const siren = shaped(result['siren'], /^\d{9}$/);
  const name = text(result['nom_raison_sociale'], 200) ?? text(result['nom_complet'], 200);
  if (!siren || !name) return undefined;
  const sought = listIn(result['matching_etablissements'])
    .map(loose)
    .find(({ siret }) => siret === digits);
  const place = sought ?? loose(result['siege']);
  const form = formOfCategory(String(result['nature_juridique']));
  const hasCeased = result['etat_administratif'] === 'C' || place['etat_administratif'] === 'F';
  const ceasedOn = [result['date_fermeture'], place['date_fermeture']].find(
    (day) => typeof day === 'string' && isCalendarDate(day),
  );
  return {
    name,
    kind: form?.kind ?? null,
    legalForm: form?.legalForm ?? null,
    siren,
    siret: shaped(place['siret'], /^\d{14}$/),
    rna: shaped(loose(result['complements'])['identifiant_association'], /^W\d[\dA-Z]\d{7}$/),
    ...placeIn(place),
    hasCeased,
    ceasedOn: hasCeased ? ((ceasedOn as string | undefined) ?? null) : null,
  };
}

/** The street without the postcode and the commune, which have fields of their own. */
function placeIn(place: Loose): Pick<DirectoryOrganizationOut, 'address' | 'postcode' | 'city' | 'communeCode'> {
  const communeCode = shaped(place['commune'], /^\d[\dAB]\d{3}$/);
  const commune = communeCode === null ? undefined : loadGeography().commune(communeCode);
  const postcode = shaped(place['code_postal'], /^\d{5}$/);
  const whole = text(place['adresse']);
  const end = postcode === null ? -1 : (whole ?? '').lastIndexOf(` ${postcode} `);
  return {
    address: end < 0 ? whole : text(whole?.slice(0, end)),
    postcode,
    city: commune?.name ?? text(place['libelle_commune'], 100),
    communeCode: commune ? communeCode : null,
  };
}

/** The addresses of an answer of `GET /search` of the national address service: GeoJSON. */
export function addressesIn(body: unknown): DirectoryAddressOut[] {
  return listIn(loose(body)['features'])
    .map((feature) => addressIn(loose(loose(feature)['properties'])))
    .filter((candidate) => candidate !== undefined);
}

function addressIn({ label, name, postcode, city, citycode }: Loose): DirectoryAddressOut | undefined {
  const communeCode = shaped(citycode, /^\d[\dAB]\d{3}$/);
  const found = {
    label: text(label),
    address: text(name),
    postcode: shaped(postcode, /^\d{5}$/),
    city: (communeCode && loadGeography().commune(communeCode)?.name) ?? text(city, 100),
    communeCode,
  };
  return Object.values(found).includes(null) ? undefined : (found as DirectoryAddressOut);
}
