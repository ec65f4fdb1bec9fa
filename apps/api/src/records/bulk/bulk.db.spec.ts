import { dbContext } from '../../../../../test/support/db-context.js';
import { aContract, anOrganization } from '../../../../../test/support/records.js';
import { BulkActions } from '../../core/bulk-actions.js';
import type { BulkFields } from '../../core/bulk.dto.js';
import { Db } from '../../core/db.js';
import type { OrganizationCreate } from '../../people/organizations/organization.dto.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { OrganizationListService } from '../../people/organizations/organization-list.service.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import type { ContractCreate } from '../../revenue/contracts/contract.dto.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { ContractListService } from '../../revenue/contracts/contract-list.service.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { MergesService } from '../merges/merges.service.js';

const context = dbContext('empty');
const query = <Row>(sql: string, parameters: unknown[] = []) => context.get(Db).query<Row>(sql, parameters);

let series = 0;
/** Three organizations found by `q`; a contract of the last. */
async function three() {
  const q = `serie${String(++series).padStart(2, '0')}`;
  const organizations = context.get(OrganizationsService);
  const make = async (name: string) =>
    (await organizations.create(anOrganization({ name: `${q} ${name}` }) as OrganizationCreate)).id;
  const ids = [await make('a'), await make('b'), await make('c')] as const;
  const contract = aContract(ids[2], { reference: q, title: q }) as ContractCreate;
  return { q, ids, contractId: (await context.get(ContractsService).create(contract)).id };
}

const merge = (keptId: number, otherId: number) => () =>
  context
    .get(MergesService)
    .merge('organizations', keptId, { version: 1, others: [{ id: otherId, version: 1 }] }, 'fr');
const bulk = (q: string, fields: Partial<BulkFields> & { kind?: string }) => () => {
  const records = context.get(OrganizationsService);
  const target = { entity: Organization, list: context.get(OrganizationListService), records };
  return context.get(BulkActions).run(target, { q }, { expected: 3, ...fields } as never, 'fr');
};
const trashOfContract = (q: string) => () => {
  const target = { entity: Contract, list: context.get(ContractListService), records: context.get(ContractsService) };
  const wish = { action: 'trash', expected: 1 } as const;
  return context.get(BulkActions).run(target, { q }, wish, 'fr');
};

async function somebodyWaits(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  while ((await query(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

function gate() {
  let open!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

/** Keeps the transaction of `first` open until `second` waits for its locks, then lets both end. */
async function atOnce(first: () => Promise<unknown>, second: () => Promise<unknown>) {
  const locked = gate();
  const waited = gate();
  const one = context.get(Db).transaction(async () => {
    const done = await first();
    locked.open();
    await waited.opened;
    return done;
  });
  await locked.opened;
  const other = second();
  await somebodyWaits();
  waited.open();
  return Promise.allSettled([one, other]);
}

const kindsLike = async (q: string) => {
  const rows = await query<{ kind: string }>('select kind from organizations where name like $1 order by id', [
    `${q}%`,
  ]);
  return rows.map(({ kind }) => kind);
};

describe('a record of the selection is merged away meanwhile', () => {
  test.each<[string, Partial<BulkFields> & { kind?: string }]>([
    ['values', { action: 'set', kind: 'company' }],
    ['the trash', { action: 'trash' }],
  ])('merged first: %s for nobody, and the list is to be looked at again', async (_, wish) => {
    const { q, ids } = await three();
    const [merged, done] = await atOnce(merge(ids[0], ids[1]), bulk(q, wish));
    expect(merged).toMatchObject({ status: 'fulfilled' });
    expect(done).toMatchObject({ status: 'rejected', reason: { code: 'set_changed' } });
    expect(await kindsLike(q)).toEqual(['association', 'association']);
  });

  test('values first: the merge is told that the records changed, and merges nothing', async () => {
    const { q, ids } = await three();
    const [done, merged] = await atOnce(bulk(q, { action: 'set', kind: 'company' }), merge(ids[0], ids[1]));
    expect(done).toMatchObject({ status: 'fulfilled', value: { done: 3 } });
    expect(merged).toMatchObject({ status: 'rejected', reason: { code: 'stale_version' } });
    expect(await kindsLike(q)).toEqual(['company', 'company', 'company']);
  });

  test('the trash first: the merge finds them gone', async () => {
    const { q, ids } = await three();
    const [done, merged] = await atOnce(bulk(q, { action: 'trash' }), merge(ids[0], ids[1]));
    expect(done).toMatchObject({ status: 'fulfilled', value: { done: 2, refused: 1 } });
    expect(merged).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    expect(await kindsLike(q)).toEqual(['association']);
  });

  test('contracts go to the trash while the organization they are of is merged: both are done, one after the other', async () => {
    const { q, ids, contractId } = await three();
    const [trashed, merged] = await atOnce(trashOfContract(q), merge(ids[0], ids[2]));
    expect([trashed.status, merged.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await query('select 1 from contracts where id = $1', [contractId])).toEqual([]);

    const other = await three();
    const [first, second] = await atOnce(merge(other.ids[0], other.ids[2]), trashOfContract(other.q));
    expect([first.status, second.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await query('select 1 from contracts where id = $1', [other.contractId])).toEqual([]);
  });
});
