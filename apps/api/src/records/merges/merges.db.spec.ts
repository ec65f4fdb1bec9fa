import { dbContext } from '../../../../../test/support/db-context.js';
import { merging } from '../../../../../test/support/merging.js';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { HandOversService } from '../../revenue/contracts/hand-overs.service.js';
import { SubscriptionsService } from '../../revenue/subscriptions/subscriptions.service.js';
import { Db } from '../../core/db.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { MergesService } from './merges.service.js';

const context = dbContext('sample');
const { rolledBack } = context;
const { organization, get, bodyOf, merge, undo } = merging(context);
const query = <Row>(sql: string, parameters: unknown[] = []) => context.get(Db).query<Row>(sql, parameters);

const inLens = { postcode: '62300', city: 'Lens' };
const inLille = { postcode: '59000', city: 'Lille' };

async function everything(): Promise<Map<string, string>> {
  const tables = await query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relname not in ('history_entries', 'trash_items', 'search_words', 'duplicate_groups', 'duplicate_pairs')`,
  );
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await query<{ digest: string }>(
      `select coalesce(md5(string_agg(r.said, ';' order by r.said)), '') as digest
       from (select (to_jsonb(it) - 'version' - 'updated_at')::text as said from ${name} it) r`,
    );
    texts.set(name, row!.digest);
  }
  return texts;
}

describe('merged and undone, all is as before to the last bit', () => {
  test(
    'organizations with contracts, invoices and days as users',
    rolledBack(async () => {
      const ids = (
        await query<{ id: number }>(
          `select organization_id as id from contracts c where exists (select 1 from invoices i where i.organization_id = c.organization_id)
         group by 1 order by count(*) desc, 1 limit 3`,
        )
      ).map(({ id }) => id);
      const before = await everything();
      const { trashItemId, moved } = await merge(ids[0]!, [ids[2]!, ids[1]!], {
        place: ids[1]!,
        name: ids[2]!,
        siren: ids[0]!,
        siret: ids[0]!,
        rna: ids[0]!,
        vatNumber: ids[0]!,
      });
      expect(moved.map(({ table }) => table)).toEqual(expect.arrayContaining(['contracts', 'invoices']));
      expect(await everything()).not.toEqual(before);
      expect(await undo(trashItemId)).toMatchObject({ recordId: ids[0], left: [] });
      expect(await everything()).toEqual(before);
    }),
  );

  test(
    'with tags, further contact points, addresses, roles and what was said not to be a duplicate',
    rolledBack(async () => {
      const contacts = context.get(ContactsService);
      const tag = (await context.get(TagsService).create({ name: 'Adhérente', color: 'blue' })).id;
      const other = (await context.get(TagsService).create({ name: 'Voisine', color: 'red' })).id;
      const third = await organization('Tierce');
      const address = { address: '1 rue du Puits', ...inLens };
      const points = [{ kind: 'phone' as const, value: '03 21 00 11 22' }];
      const kept = await organization('A', {
        ...inLens,
        tagIds: [tag],
        contactPoints: points,
        email: 'a@a.example',
        externalReference: 'A',
        addresses: [{ kind: 'billing', ...address }],
      });
      const merged = await organization('B', {
        ...inLille,
        tagIds: [tag, other],
        contactPoints: points,
        email: 'b@b.example',
        externalReference: 'B',
        addresses: [
          { kind: 'billing', ...address },
          { kind: 'site', ...address },
        ],
      });
      const role = (organizationId: number, startsOn: string, isMain = false) => ({
        organizationId,
        function: 'présidente',
        startsOn,
        isMain,
      });
      await contacts.create({ lastName: 'Une', roles: [role(kept, '2020-01-01', true), role(merged, '2019-01-01')] });
      await contacts.create({ lastName: 'Deux', roles: [role(merged, '2020-01-01', true)] });
      await query(
        `insert into not_duplicates (record_type, one_id, other_id, label, user_name) values ('organizations', $1, $2, '', '')`,
        [third, merged],
      );
      const relate = (organizationId: number, relatedId: number) =>
        query(
          'insert into organization_relations (kind_id, organization_id, related_organization_id) values (1, $1, $2)',
          [organizationId, relatedId],
        );
      await relate(kept, merged);
      await relate(kept, third);
      await relate(merged, third);
      await relate(third, merged);
      const under = await organization('Antenne', { parentId: merged });
      await query('update organizations set parent_id = $2 where id = $1', [kept, merged]);
      await query('update organizations set parent_id = $2 where id = $1', [merged, third]);
      const before = await everything();
      const { trashItemId, notes, record } = await merge(kept, [merged], { externalReference: merged, place: merged });
      expect(record).toMatchObject({
        externalReference: 'B',
        city: 'Lille',
        email: 'a@a.example',
        tagIds: [tag, other],
      });
      expect(record).toMatchObject({ contactPoints: [{ value: '03 21 00 11 22' }, { value: 'b@b.example' }] });
      expect(notes).toEqual([
        'Le rôle de Une (présidente), en double ces jours-là, n’en fait plus qu’un.',
        'Deux n’est plus contact principal : un seul l’est à la fois.',
        'Les lieux datés sont ceux de la fiche dont l’adresse est gardée ; les rapports passés les suivent.',
        'b@b.example reste parmi les autres coordonnées.',
      ]);
      const roles = await query('select starts_on, is_main from contact_roles where organization_id = $1 order by 1', [
        kept,
      ]);
      expect(roles).toEqual([
        { starts_on: '2019-01-01', is_main: true },
        { starts_on: '2020-01-01', is_main: false },
      ]);
      expect([(await get(kept)).parentId, (await get(under)).parentId]).toEqual([third, kept]);
      const relations = await query(
        `select organization_id as one, related_organization_id as other from organization_relations
         where $1 in (organization_id, related_organization_id) order by 1`,
        [kept],
      );
      expect(relations).toEqual([
        { one: third, other: kept },
        { one: kept, other: third },
      ]);
      await undo(trashItemId);
      expect(await everything()).toEqual(before);
    }),
  );

  test(
    'contacts',
    rolledBack(async () => {
      const contacts = context.get(ContactsService);
      const roles = [{ organizationId: 1, function: 'comptable', startsOn: '2019-01-01' }];
      const { id: kept } = await contacts.create({
        firstName: 'N',
        lastName: 'Sorbier',
        phone: '0321001122',
        note: 'Une',
        roles,
      });
      const { id: merged } = await contacts.create({
        firstName: 'Nadia',
        lastName: 'Sorbier',
        phone: '0321001133',
        note: 'Deux',
        objectsToProspecting: true,
        objectedOn: '2020-02-01',
        lastContactOn: '2020-03-01',
        roles,
      });
      const before = await everything();
      const body = await bodyOf('contacts', kept, [merged], { name: merged });
      const { record, trashItemId } = await context.get(MergesService).merge('contacts', kept, body, 'fr');
      expect(record).toMatchObject({
        name: 'Nadia Sorbier',
        phone: '0321001122',
        contactPoints: [{ value: '0321001133' }],
        note: 'Une\n\nDeux',
        objectsToProspecting: true,
        objectedOn: '2020-02-01',
        lastContactOn: '2020-03-01',
        roles: [{ organizationId: 1 }],
      });
      await undo(trashItemId);
      expect(await everything()).toEqual(before);
    }),
  );
});

test(
  'a dry run tells what the merge does, and writes nothing',
  rolledBack(async () => {
    // A dry run rolls back a transaction of its own, which does not see what this test wrote.
    const before = await everything();
    const tried = await merge(1, [2], { name: 2 }, true);
    expect(await everything()).toEqual(before);
    const { trashItemId, ...done } = await merge(1, [2], { name: 2 });
    expect(trashItemId).not.toBeNull();
    const { trashItemId: none, ...told } = tried;
    const instants = { version: expect.anything(), updatedAt: expect.anything() };
    expect([none, told]).toEqual([null, { ...done, dryRun: true, record: { ...done.record, ...instants } }]);
  }),
);

describe('days as a user and revenue', () => {
  const contract = (organizationId: number, reference: string, startsOn: string, endsOn: string | null) =>
    context
      .get(ContractsService)
      .create({ organizationId, reference, title: reference, startsOn, endsOn, renewal: 'none' });

  test.each<[string, string | null, string | null, string, string | null]>([
    ['derived from both', null, null, '2017-01-01', null],
    ['written down for the kept one', '2016-05-01', null, '2016-05-01', '2016-05-01'],
    ['written down for the other one', null, '2019-05-01', '2018-01-01', '2018-01-01'],
  ])('the first day is the earliest: %s', (_, keptSince, mergedSince, first, written) =>
    rolledBack(async () => {
      const kept = await organization('A', { userSince: keptSince });
      const merged = await organization('B', { userSince: mergedSince });
      await contract(kept, 'C-A', '2018-01-01', '2018-12-31');
      await contract(merged, 'C-B', '2017-01-01', null);
      await merge(kept, [merged]);
      expect(await get(kept)).toMatchObject({ firstUserOn: first, userSince: written, status: 'user' });
      const [wrong] = await query<{ count: number }>(
        `select count(*)::int from organizations o join organization_user_days d on d.organization_id = o.id where o.user_days <> d.days`,
      );
      expect(wrong?.count).toBe(0);
    })(),
  );

  test(
    'a merge makes nobody new or lost, and the movements are those of the records together',
    rolledBack(async () => {
      const kept = await organization('A');
      const merged = await organization('B');
      await contract(kept, 'C-A', '2018-01-01', '2019-12-31');
      await contract(merged, 'C-B', '2020-01-01', null);
      await merge(kept, [merged]);
      const counted = (sql: string) => query(`select organization_id from ${sql} where organization_id = $1`, [kept]);
      expect(await counted(`users_lost('2019-01-01', '2019-12-31')`)).toEqual([]);
      expect(await counted(`users_returning('2020-01-01', '2020-12-31')`)).toEqual([]);
      expect((await get(kept)).firstUserOn).toBe('2018-01-01');
      const differing = await query(
        `(select organization_id, scope, month, movement, amount, users from revenue_movements
          except select organization_id, scope, month, movement, amount, users from organization_revenue_movements)
         union all (select organization_id, scope, month, movement, amount, users from organization_revenue_movements
          except select organization_id, scope, month, movement, amount, users from revenue_movements)`,
      );
      expect(differing).toEqual([]);
    }),
  );

  test(
    'of two between which a contract was handed over, the merge leaves no hand-over in the movements',
    rolledBack(async () => {
      const [giver, taker] = [await organization('A'), await organization('B')];
      const { id, version } = await contract(giver, 'C-A', '2018-01-01', null);
      await context.get(SubscriptionsService).create({
        contractId: id,
        service: 'Hosting',
        category: 'hosting',
        periodUnit: 'month',
        billed: 'in_advance',
        versions: [{ startsOn: '2018-01-01', quantity: '1', unitPrice: '30' }],
      });
      await context.get(HandOversService).handOver(id, { version, organizationId: taker, on: '2019-05-10' });
      const told = (of: number) =>
        query(
          `select to_char(month, 'YYYY-MM') as month, movement, round(amount)::int as amount from revenue_movements
           where organization_id = $1 and scope = 'all' order by 1`,
          [of],
        );
      expect(await told(taker)).toEqual([{ month: '2019-05', movement: 'transfer', amount: 30 }]);
      await merge(taker, [giver]);
      expect(await told(taker)).toEqual([{ month: '2018-01', movement: 'new', amount: 30 }]);
      expect((await get(taker)).firstUserOn).toBe('2018-01-01');
    }),
  );
});
