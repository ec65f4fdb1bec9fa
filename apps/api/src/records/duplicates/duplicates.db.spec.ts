import { dbContext } from '../../../../../test/support/db-context.js';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { Db } from '../../core/db.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import type { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import { MergesService } from '../merges/merges.service.js';
import { TrashService } from '../trash/trash.service.js';
import { DuplicateGroupsService } from './groups.service.js';
import { NotDuplicatesService } from './not-duplicates.service.js';
import { DuplicateScanService } from './scan.service.js';
import { TypedDuplicatesService } from './typed-duplicates.service.js';

const context = dbContext('empty');
const { rolledBack } = context;

const organization = async (name: string, fields: Partial<OrganizationCreate> = {}) =>
  (await context.get(OrganizationsService).create({ name, kind: 'association', ...fields })).id;
const inLens = { postcode: '62300', city: 'Lens' };
const typed = (fields: Record<string, unknown>, exceptId?: number) =>
  context.get(TypedDuplicatesService).find('organizations', fields, exceptId);
const scan = () => context.get(DuplicateScanService).run(1);
const groups = async (query: object = {}) => (await context.get(DuplicateGroupsService).list(query)).data;
const idsOf = async () => (await groups()).map(({ records }) => records.map(({ id }) => id));

test.each<[string, string]>([
  ['Ville de Lens', 'lens mairie'],
  ['MAIRIE DE LENS', 'lens mairie'],
  ['S.A.R.L. Dupont & Fils', 'dupont fils'],
  ['L’Atelier d’Émile (association loi 1901)', 'atelier emile'],
  ['Association', 'association'],
  ['👍', ''],
])('the words of %p that tell are %p', async (name, key) => {
  const [row] = await context.get(Db).query<{ key: string }>('select bare_name($1) as key', [name]);
  expect(row?.key).toBe(key);
});

describe('what is typed', () => {
  test.each<[string, object, object, string[] | undefined]>([
    ['a name with accents and a legal form', { name: 'SARL FOYER RURAL' }, {}, ['name']],
    ['a slip of the pen', { name: 'Foyer rurale' }, {}, ['similarName']],
    ['a SIREN with spaces', { siren: '303 265 045' }, { siren: '303265045' }, ['siren']],
    ['an e-mail in capitals', { email: 'A@FOYER.EXAMPLE' }, { email: 'a@foyer.example' }, ['email', 'domain']],
    [
      'the domain of the site',
      { name: 'Foyer', email: 'b@foyer.example' },
      { website: 'https://www.foyer.example/x' },
      ['similarName', 'domain'],
    ],
    ['a mailbox of a provider', { email: 'b@gmail.com' }, { email: 'a@gmail.com' }, undefined],
    [
      'a phone',
      { phone: '+33 3 21 00 11 22', postcode: '62300' },
      { ...inLens, phone: '0321001122' },
      ['phone', 'place'],
    ],
    [
      'one of several phones',
      { phone: '+33 3 21 00 11 22', postcode: '62300' },
      { ...inLens, contactPoints: [{ kind: 'phone', value: '03.21.00.11.22' }] },
      ['phone', 'place'],
    ],
    ['a commune alone', { communeCode: '62498' }, inLens, undefined],
    ['nothing', {}, {}, undefined],
  ])('%s', (_, fields, stored, signs) =>
    rolledBack(async () => {
      const id = await organization('Foyer rural', stored);
      const found = await typed({ name: 'Autre chose', ...fields });
      expect(found.map((one) => ({ id: one.id, signs: one.signs }))).toEqual(signs ? [{ id, signs }] : []);
      expect(await typed({ name: 'Foyer rural', ...fields }, id)).toEqual([]);
    })(),
  );

  test(
    'a telephone that more than ten share tells nothing',
    rolledBack(async () => {
      for (let one = 0; one < 11; one++)
        await organization(`Nom ${'abcdefghijk'[one]?.repeat(5)}`, { phone: '0321001122' });
      expect(await typed({ name: 'xyz', phone: '0321001122' })).toEqual([]);
    }),
  );

  test(
    'contacts, by name, address and organization',
    rolledBack(async () => {
      const organizationId = await organization('Foyer');
      const contacts = context.get(ContactsService);
      const roles = [{ organizationId, function: 'présidente' }];
      const { id } = await contacts.create({ firstName: 'Nadia', lastName: 'Sorbier', email: 'n@x.example', roles });
      const find = (fields: Record<string, unknown>) => context.get(TypedDuplicatesService).find('contacts', fields);
      const [byName] = await find({ firstName: 'SORBIER', lastName: 'Nadia', organizationIds: [organizationId] });
      expect(byName).toMatchObject({ id, name: 'Nadia Sorbier', signs: ['name', 'organization'] });
      expect(await find({ lastName: 'Accueil', isShared: true, email: 'N@x.example' })).toEqual([]);
      expect(await find({ lastName: 'Sorbier', firstName: 'Nadja', email: 'N@x.example' })).toMatchObject([{ id }]);
    }),
  );
});

describe('the scan', () => {
  test(
    'groups what is alike, whatever way it was written, the likeliest first',
    rolledBack(async () => {
      const mairie = [await organization('Mairie de Lens', inLens), await organization('VILLE DE LENS', inLens)];
      const club = [
        await organization('Club patrimoine de Norrent-Fontes', { siren: '303265045' }),
        await organization('C.P.N.F.', { siren: '303265045', ...inLens }),
        await organization('Club du patrimoine de Norent Fontes', { siren: '303265045' }),
      ];
      await organization('Comité des fêtes', inLens);
      await organization('Comité des fêtes', { postcode: '62800', city: 'Liévin' });
      await scan();
      expect(await idsOf()).toEqual([club, mairie]);
      expect(await groups({ sign: 'siren' })).toHaveLength(1);
      expect(await groups({ minScore: 101 })).toHaveLength(0);
      expect(await groups({ q: 'norrent' })).toHaveLength(1);
      expect(await groups({ recordType: 'contacts' })).toHaveLength(0);
      await scan();
      expect(await idsOf()).toEqual([club, mairie]);
    }),
  );

  test(
    'compares each of a great number of the same name with some, which ties them all',
    rolledBack(async () => {
      const ids = [];
      for (let one = 0; one < 30; one++) ids.push(await organization('Mairie de Lens', inLens));
      await scan();
      const [group] = await groups();
      expect(group).toMatchObject({ size: 30 });
      expect(group?.records).toHaveLength(20);
    }),
  );

  test(
    'a provider of mail ties nobody, nor once a group is looked at again',
    rolledBack(async () => {
      const ids = [
        await organization('Foyer rural', { email: 'a@gmail.com' }),
        await organization('Foyer rural', { email: 'b@gmail.com' }),
      ];
      await scan();
      const found = await groups();
      expect(found).toMatchObject([{ signs: ['name'] }]);
      await context.get(DuplicateGroupsService).refresh('organizations', ids);
      expect(await groups()).toMatchObject([{ signs: ['name'], score: found[0]?.score }]);
    }),
  );

  test(
    'what is said not to be a duplicate leaves its group, and comes back when that is taken back',
    rolledBack(async () => {
      const notDuplicates = context.get(NotDuplicatesService);
      const [a, b, c] = [
        await organization('Foyer rural', inLens),
        await organization('Foyer rural', inLens),
        await organization('Foyer rurale', inLens),
      ];
      await scan();
      expect(await idsOf()).toEqual([[a, b, c]]);
      const said = await notDuplicates.create({ recordType: 'organizations', ids: [c, a] });
      expect(said).toMatchObject([{ oneId: a, otherId: c, label: 'Foyer rural / Foyer rurale', userName: 'Terril' }]);
      expect(await idsOf()).toEqual([[a, b, c]]);
      await notDuplicates.create({ recordType: 'organizations', ids: [b, c, a] });
      expect(await idsOf()).toEqual([]);
      await scan();
      expect(await idsOf()).toEqual([]);
      expect(await typed({ name: 'Foyer rural' }, a)).toEqual([]);
      const { data } = await notDuplicates.list({});
      expect(data).toHaveLength(3);
      await notDuplicates.remove(said[0]!.id);
      expect(await idsOf()).toEqual([[a, c]]);
    }),
  );

  test(
    'what was like a merged record is like the one that was kept, and what was no duplicate of it is none',
    rolledBack(async () => {
      const [a, b, c, d] = [
        await organization('Foyer rural', inLens),
        await organization('Foyer rural', inLens),
        await organization('Foyer rural', inLens),
        await organization('Foyer rurale', inLens),
      ];
      await context.get(NotDuplicatesService).create({ recordType: 'organizations', ids: [a, d] });
      await context.get(NotDuplicatesService).create({ recordType: 'organizations', ids: [b, d] });
      await scan();
      const others = [{ id: a, version: 1 }];
      const merged = await context
        .get(MergesService)
        .merge('organizations', b, { version: 1, others, choices: [] }, 'fr');
      expect(await idsOf()).toEqual([[b, c, d]]);
      await context.get(NotDuplicatesService).create({ recordType: 'organizations', ids: [c, d] });
      expect(await idsOf()).toEqual([[b, c]]);
      await context.get(TrashService).restore(merged.trashItemId ?? 0, 'staff');
      expect(await idsOf()).toEqual([[a, b, c]]);
    }),
  );

  test(
    'a record in the trash is in no group',
    rolledBack(async () => {
      const [, b] = [await organization('Foyer rural', inLens), await organization('Foyer rural', inLens)];
      await scan();
      await context.get(OrganizationsService).remove(b!);
      expect(await idsOf()).toEqual([]);
    }),
  );

  test(
    'contacts too',
    rolledBack(async () => {
      const contacts = context.get(ContactsService);
      const { id } = await contacts.create({ firstName: 'Nadia', lastName: 'Sorbier', phone: '03 21 00 11 22' });
      const { id: twice } = await contacts.create({ firstName: 'Nadia', lastName: 'Sorbié', mobile: '+33321001122' });
      await scan();
      expect(await groups()).toMatchObject([
        { recordType: 'contacts', signs: ['similarName', 'phone'], records: [{ id }, { id: twice }] },
      ]);
    }),
  );
});
