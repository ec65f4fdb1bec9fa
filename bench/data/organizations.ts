import type { OrganizationKind } from '@terril/domain';
import { customValues } from './custom-fields.js';
import { dayOf, FIRST_MONTH, iso, isoOrNull, MONTH_AFTER } from './calendar.js';
import type { Row } from './copy.js';
import { emailOf, LEGAL_FORMS, organizationName, siren } from './names.js';
import type { Place, Places } from './places.js';
import type { Random } from './random.js';

const KINDS: Record<OrganizationKind, number> = {
  association: 50,
  company: 18,
  local_authority: 11,
  state_service: 3,
  cooperative: 4,
  collective: 6,
  individual: 8,
};
const MONTHS = MONTH_AFTER - FIRST_MONTH;
const STREETS = ['rue de la Gare', 'place de la République', 'rue des Tilleuls', 'avenue du Parc', 'rue du Moulin'];

/** Of 20 organizations 14 sign contracts, 2 are only invoiced, 4 are prospects and partners. */
export const signsContracts = (id: number): boolean => id % 20 < 14;
export const isInvoiced = (id: number): boolean => id % 20 < 16;

/** `count` organizations, their own fields drawn by `own`; the dated places of each are put into `places` on the way. */
export function* organizationRows(
  count: number,
  atlas: Places,
  random: Random,
  own: Random,
  history: Row[],
): Generator<Row> {
  for (let id = 1; id <= count; id++) {
    const kind = random.weighted(KINDS);
    const place = placesOf(id, atlas, random, history);
    const { commune } = place;
    const name = organizationName(kind, commune?.name ?? 'Artois', random);
    const createdOn = iso(dayOf(FIRST_MONTH + random.below(MONTHS), 1 + random.below(28)));
    yield {
      id,
      created_at: createdOn,
      updated_at: random.chance(0.5) ? createdOn : iso(dayOf(MONTH_AFTER - 1 - random.below(24), 1 + random.below(28))),
      name,
      kind,
      legal_form: LEGAL_FORMS[kind],
      siren: kind === 'collective' ? null : siren(random),
      email: random.chance(0.8) ? emailOf(name, id) : null,
      phone: random.chance(0.6) ? `03 53 01 ${10 + random.below(90)} ${10 + random.below(90)}` : null,
      website: random.chance(0.3) ? `https://www.${emailOf(name, id).slice(8)}` : null,
      is_partner: !isInvoiced(id) && random.chance(0.2),
      address: `${1 + random.below(120)} ${random.pick(STREETS)}`,
      postcode: commune?.postcodes[0] ?? null,
      city: commune?.name ?? null,
      ...placeColumns(place),
      user_since: isInvoiced(id) && random.chance(0.01) ? iso(dayOf(FIRST_MONTH - random.below(60), 1)) : null,
      external_reference: `BENCH-${id}`,
      custom_values: customValues(own),
    };
  }
}

/** Where it has been, in `history`, one in seven having moved once; returns the present place. */
function placesOf(id: number, atlas: Places, random: Random, history: Row[]): Place {
  const movedOn = random.chance(0.15) ? dayOf(FIRST_MONTH + random.below(MONTHS), 1 + random.below(28)) : null;
  const first = atlas.draw(random);
  history.push({ organization_id: id, ...placeColumns(first), starts_on: null, ends_before: isoOrNull(movedOn) });
  if (movedOn === null) return first;
  const second = atlas.draw(random);
  history.push({ organization_id: id, ...placeColumns(second), starts_on: iso(movedOn), ends_before: null });
  return second;
}

function placeColumns({ commune, territoryId }: Place): Row {
  return {
    commune_code: commune?.code ?? null,
    department_code: commune?.department ?? null,
    epci_code: commune?.epci?.code ?? null,
    territory_id: territoryId,
    territory_overridden: false,
  };
}
