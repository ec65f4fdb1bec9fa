import type { ServiceCategory } from '@terril/domain';
import { dbContext } from '../../../../../test/support/db-context.js';
import { ContractsService } from '../contracts/contracts.service.js';
import { Db } from '../../core/db.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { SubscriptionsService } from './subscriptions.service.js';

const sample = dbContext('sample');

/** Rows of the kept copy that are not in the view, and the other way round. */
const differences = () =>
  sample.get(Db).query(
    `with kept as (select organization_id, scope, month, movement, amount, users from revenue_movements),
       derived as (select organization_id, scope, month, movement, amount, users from organization_revenue_movements)
     (table kept except table derived) union all (table derived except table kept)`,
  );

const movementsOf = (organizationId: number, scope = 'all') =>
  sample.get(Db).query(
    `select to_char(month, 'YYYY-MM') as month, movement, round(amount, 2)::text as amount from revenue_movements
     where organization_id = $1 and scope = $2 order by month, movement`,
    [organizationId, scope],
  );

/** A new organization with a contract and nothing recurring. */
async function client(name: string) {
  const organization = await sample.get(OrganizationsService).create({ name, kind: 'association' });
  const contract = await sample.get(ContractsService).create({
    organizationId: organization.id,
    reference: `MOV-${name}`,
    title: name,
    startsOn: '2019-01-01',
    renewal: 'none',
  });
  return { organizationId: organization.id, contract };
}

const hosting = (
  contractId: number,
  versions: { startsOn: string; endsOn?: string; unitPrice: string }[],
  category: ServiceCategory = 'hosting',
) =>
  sample.get(SubscriptionsService).create({
    contractId,
    service: 'Hosting',
    category,
    periodUnit: 'month',
    billed: 'in_advance',
    versions: versions.map((version) => ({ quantity: '1', ...version })),
  });

test('the movements kept for the sample are those of the view', async () => {
  expect(await differences()).toEqual([]);
});

test(
  'they follow a subscription from its creation to its removal',
  sample.rolledBack(async () => {
    const { organizationId, contract } = await client('Follower');
    const { id, version } = await hosting(contract.id, [{ startsOn: '2020-02-10', unitPrice: '30' }]);
    expect(await movementsOf(organizationId)).toEqual([{ month: '2020-02', movement: 'new', amount: '30.00' }]);
    const versions = [
      { startsOn: '2020-02-10', endsOn: '2020-05-31', quantity: '1', unitPrice: '30' },
      { startsOn: '2020-06-01', endsOn: '2020-10-31', quantity: '2', unitPrice: '30' },
    ];
    await sample.get(SubscriptionsService).update(id, { version, versions });
    expect(await movementsOf(organizationId)).toEqual([
      { month: '2020-02', movement: 'new', amount: '30.00' },
      { month: '2020-06', movement: 'expansion', amount: '30.00' },
      { month: '2020-11', movement: 'churn', amount: '-60.00' },
    ]);
    await sample.get(SubscriptionsService).remove(id);
    expect(await movementsOf(organizationId)).toEqual([]);
    expect(await differences()).toEqual([]);
  }),
);

test(
  'a category has movements of its own, as if nothing else were sold, and they follow a subscription to another one',
  sample.rolledBack(async () => {
    const { organizationId, contract } = await client('Two categories');
    await hosting(contract.id, [{ startsOn: '2020-02-01', unitPrice: '30' }], 'maintenance');
    const { id, version } = await hosting(contract.id, [
      { startsOn: '2020-03-01', endsOn: '2020-05-31', unitPrice: '5' },
    ]);
    const all = [
      { month: '2020-02', movement: 'new', amount: '30.00' },
      { month: '2020-03', movement: 'expansion', amount: '5.00' },
      { month: '2020-06', movement: 'contraction', amount: '-5.00' },
    ];
    const alone = [
      { month: '2020-03', movement: 'new', amount: '5.00' },
      { month: '2020-06', movement: 'churn', amount: '-5.00' },
    ];
    expect(await movementsOf(organizationId)).toEqual(all);
    expect(await movementsOf(organizationId, 'category:hosting')).toEqual(alone);
    expect(await movementsOf(organizationId, 'category:maintenance')).toEqual(all.slice(0, 1));
    await sample.get(SubscriptionsService).update(id, { version, category: 'assistance' });
    expect(await movementsOf(organizationId, 'category:hosting')).toEqual([]);
    expect(await movementsOf(organizationId, 'category:assistance')).toEqual(alone);
    expect(await movementsOf(organizationId)).toEqual(all);
    expect(await differences()).toEqual([]);
  }),
);

test(
  'a contract given to another organization takes its movements along',
  sample.rolledBack(async () => {
    const { organizationId, contract } = await client('Giver');
    const taker = await client('Taker');
    await hosting(contract.id, [{ startsOn: '2020-02-01', unitPrice: '30' }]);
    const changes = { version: contract.version, organizationId: taker.organizationId };
    await sample.get(ContractsService).update(contract.id, changes);
    expect(await movementsOf(organizationId)).toEqual([]);
    expect(await movementsOf(taker.organizationId)).toEqual([{ month: '2020-02', movement: 'new', amount: '30.00' }]);
    expect(await differences()).toEqual([]);
  }),
);

test('subscriptions of one organization recorded at the same moment are all counted', async () => {
  const { organizationId, contract } = await client('Twice');
  await Promise.all(
    [1, 2, 4, 8, 16, 32, 64, 128].map((price) =>
      hosting(contract.id, [{ startsOn: '2020-03-01', unitPrice: String(price) }]),
    ),
  );
  expect(await movementsOf(organizationId)).toEqual([{ month: '2020-03', movement: 'new', amount: '255.00' }]);
});
