import { foldText } from '@terril/geography';
import { dayOf, FIRST_MONTH, iso, MONTH_AFTER } from './calendar.js';
import type { Row } from './copy.js';
import type { Random } from './random.js';

const FIRST_NAMES = [
  'Nadia',
  'Thérèse',
  'Bruno',
  'Zoé',
  'Karim',
  'Hélène',
  'Aurélien',
  'Mireille',
  'Stanislas',
  'Ève',
  'Romuald',
  'Fatima',
];
const LAST_NAME_STARTS = ['Sor', 'Del', 'Van', 'Kowa', 'Lecl', 'Bou', 'Mar', 'Dup', 'Car', 'Wal', 'Ben', 'Fou'];
const LAST_NAME_ENDS = ['bier', 'attre', 'derhaeghe', 'lski', 'ercq', 'chard', 'tinage', 'ontel', 'pentier', 'mouni'];
const MAILBOXES = ['Accueil', 'Comptabilité', 'Secrétariat', 'Service technique'];
const FUNCTIONS = ['présidente', 'trésorier', 'secrétaire', 'directrice', 'comptable', 'animateur', null];
const SHARED = 0.1;

/** `count` contacts, each with a role or two in `organizations` bodies; the first of each body is its main one. */
export function* contactRows(count: number, organizations: number, random: Random, roles: Row[]): Generator<Row> {
  for (let id = 1; id <= count; id++) {
    const isShared = random.chance(SHARED);
    const firstName = isShared ? null : random.pick(FIRST_NAMES);
    const lastName = isShared ? random.pick(MAILBOXES) : random.pick(LAST_NAME_STARTS) + random.pick(LAST_NAME_ENDS);
    const slug = foldText(`${firstName ?? 'boite'}-${lastName}`).replaceAll(/[^a-z]+/g, '-');
    roles.push(...rolesOf(id, organizations, random));
    yield {
      id,
      updated_at: iso(dayOf(MONTH_AFTER - 1 - random.below(24), 1 + random.below(28))),
      first_name: firstName,
      last_name: lastName,
      is_shared: isShared,
      email: random.chance(0.85) ? `${slug}-${id}@personnes.example` : null,
      phone: random.chance(0.3) ? `03 53 01 ${10 + random.below(90)} ${10 + random.below(90)}` : null,
      mobile: random.chance(0.5) ? `06 39 98 ${10 + random.below(90)} ${10 + random.below(90)}` : null,
      external_reference: `BENCH-${id}`,
    };
  }
}

function* rolesOf(id: number, organizations: number, random: Random): Generator<Row> {
  const first = 1 + ((id - 1) % organizations);
  const startsOn = iso(dayOf(FIRST_MONTH + random.below(MONTH_AFTER - FIRST_MONTH), 1));
  yield roleRow(id, first, startsOn, { isMain: id <= organizations, random });
  if (random.chance(0.15)) yield roleRow(id, 1 + (first % organizations), startsOn, { isMain: false, random });
}

function roleRow(
  contactId: number,
  organizationId: number,
  startsOn: string,
  { isMain, random }: { isMain: boolean; random: Random },
): Row {
  return {
    contact_id: contactId,
    organization_id: organizationId,
    function: random.pick(FUNCTIONS),
    is_main: isMain,
    is_billing: random.chance(0.2),
    is_technical: random.chance(0.2),
    starts_on: startsOn,
  };
}
