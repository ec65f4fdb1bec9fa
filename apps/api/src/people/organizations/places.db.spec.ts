import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { OrganizationTerritory } from './organization-territory.entity.js';
import { Organization } from './organization.entity.js';
import { OrganizationsService } from './organizations.service.js';
import { PlacesService } from './places.service.js';

const context = dbContext('sample');

const count = async (condition: string) => {
  const [row] = await context.get(Db).query<{ count: number }>(`select count(*)::int as count from ${condition}`);
  return row?.count;
};

describe('on the sample', () => {
  test('each organization has one open stay, which is what it shows', async () => {
    const organizations = await context.get(Db).repository(Organization).count();
    expect(await count('organization_territories where ends_before is null')).toBe(organizations);
    expect(
      await count(`organizations o join organization_territories t on t.organization_id = o.id and t.ends_before is null
        where (o.commune_code, o.department_code, o.epci_code, o.territory_id, o.territory_overridden)
          is distinct from (t.commune_code, t.department_code, t.epci_code, t.territory_id, t.territory_overridden)`),
    ).toBe(0);
  });

  test(
    'following the rules that stand changes nothing',
    context.rolledBack(async () => {
      const rows = () => context.get(Db).query('select id, territory_id from organization_territories order by id');
      const before = await rows();
      await context.get(PlacesService).followRules();
      expect(await rows()).toEqual(before);
    }),
  );
});

describe('the database itself refuses', () => {
  const insert = (startsOn: string | null, endsBefore: string | null) =>
    context.get(Db).query(
      `insert into organization_territories (organization_id, starts_on, ends_before)
       select min(organization_id), $1, $2 from organization_territories`,
      [startsOn, endsBefore],
    );
  const closed = (work: () => Promise<unknown>) =>
    context.rolledBack(async () => {
      await context.get(Db).query(`update organization_territories set ends_before = '2020-03-01'`);
      await work();
    });

  test.each([
    ['2020-02-29', null],
    [null, '2010-01-01'],
    [null, null],
    ['2015-01-01', '2015-01-02'],
  ])('a second place from %s to the day before %s, when one stands until 2020-02-29', (startsOn, endsBefore) =>
    closed(() => expect(insert(startsOn, endsBefore)).rejects.toThrow(/ex_organization_territories_overlap/))(),
  );

  test(
    'not the place that follows',
    closed(() => expect(insert('2020-03-01', null)).resolves.toBeDefined()),
  );

  test(
    'an override of no territory',
    context.rolledBack(() =>
      expect(
        context.get(Db).query('update organizations set territory_overridden = true, territory_id = null'),
      ).rejects.toThrow(/ck_organizations_override/),
    ),
  );
});

describe('an organization that goes', () => {
  test(
    'takes its places with it, but never its contracts or invoices',
    context.rolledBack(async () => {
      const db = context.get(Db);
      const organizations = context.get(OrganizationsService);
      const { id } = await organizations.create({ name: 'Passante', kind: 'collective' });
      await organizations.remove(id);
      expect(await db.repository(OrganizationTerritory).countBy({ organizationId: id })).toBe(0);
      const [user] = await db.query<{ id: number }>('select min(organization_id) as id from invoices');
      await expect(organizations.remove(user?.id ?? 0)).rejects.toThrow(
        /has 2 contracts, 11 invoices, and 1 opportunity/,
      );
    }),
  );
});
