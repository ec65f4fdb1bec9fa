import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import type { OrganizationCreate, OrganizationUpdate } from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { OrganizationsService } from './organizations.service.js';

const context = dbContext('empty');

const many = () => context.get(OrganizationsService);
const some = (fields: object[]) =>
  fields.map((each, index) => ({ name: `N${index}`, kind: 'association', ...each })) as OrganizationCreate[];
const namesIn = async () =>
  (
    await context
      .get(Db)
      .repository(Organization)
      .find({ order: { id: 'ASC' } })
  ).map(({ name }) => name);

test.each([
  ['a contact point', { contactPoints: [{ kind: 'email', value: 'nulle part' }] }, 'contactPoints.0.value'],
  ['an address', { addresses: [{ kind: 'site', postcode: '99999', city: 'Nulle part' }] }, 'addresses.0.city'],
  ['a tag', { tagIds: [404] }, 'tagIds'],
  ['a parent', { parentId: 404 }, 'parentId'],
  ['a place', { postcode: '99999', city: 'Nulle part' }, 'city'],
  ['an identifier', { siren: '123456789' }, 'siren'],
])('%s that is wrong refuses its own organization alone, new or changed', (_, wrong, field) =>
  context.rolledBack(async () => {
    const outcomes = await many().createMany(some([{}, wrong, { email: 'a@example.org' }]));
    expect(outcomes.map(({ refusal }) => Object.keys(refusal?.fields ?? {}))).toEqual([[], [field], []]);
    expect(await namesIn()).toEqual(['N0', 'N2']);

    const ids = outcomes.flatMap(({ made }) => made ?? []);
    const changes = [wrong, { name: 'Autre nom' }].map((fields, index) => ({
      id: ids[index] as number,
      fields: { ...fields, version: 1 } as OrganizationUpdate,
    }));
    const changed = await many().updateMany(changes);
    expect(Object.keys(changed[0]?.refusal?.fields ?? {})).toEqual([field]);
    expect(changed[1]).toEqual({ made: 2 });
    expect(await namesIn()).toEqual(['N0', 'Autre nom']);
  })(),
);

test(
  'of many changes each says its own things, and what says nothing new keeps its version',
  context.rolledBack(async () => {
    const outcomes = await many().createMany(
      some([{ note: 'n' }, { postcode: '62300', city: 'Lens' }, {}, { isPartner: true }]),
    );
    const [noted, placed, plain, partner] = outcomes.map(({ made }) => made as number);
    const changed = await many().updateMany([
      { id: noted as number, fields: { note: null, version: 1 } },
      { id: placed as number, fields: { postcode: '62800', city: 'Liévin', version: 1 } },
      { id: plain as number, fields: { name: 'N2', version: 1 } },
      { id: partner as number, fields: { userSince: '2019-01-31', version: 7 } },
    ]);
    expect(changed.map(({ made, refusal }) => made ?? refusal?.code)).toEqual([2, 2, 1, 'stale_version']);
    const rows = await context.get(Db).query<object>(
      `select o.note, o.city, o.commune_code, o.is_partner, t.commune_code as stay
       from organizations o join organization_territories t on t.organization_id = o.id and t.ends_before is null
       order by o.id`,
    );
    expect(rows).toEqual([
      { note: null, city: null, commune_code: null, is_partner: false, stay: null },
      { note: null, city: 'Liévin', commune_code: '62510', is_partner: false, stay: '62510' },
      { note: null, city: null, commune_code: null, is_partner: false, stay: null },
      { note: null, city: null, commune_code: null, is_partner: true, stay: null },
    ]);
    expect(
      await context.get(Db).query(`select * from organization_territories where commune_code = '62498'`),
    ).toHaveLength(1);
  }),
);
