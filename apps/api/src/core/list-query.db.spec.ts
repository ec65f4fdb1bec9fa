import { dbContext } from '../../../../test/support/db-context.js';
import { Db } from './db.js';
import { BadRequest } from './errors.js';
import { listPage, ListQuery, type ListRules } from './list-query.js';

const context = dbContext('empty');

class AreaQuery extends ListQuery {
  codes?: string[];
  prefix?: string;
  everything?: boolean;
}

const RULES: ListRules<AreaQuery> = {
  sorts: { position: 'area.position', name: 'area.name' },
  defaultSort: 'name',
  filters: {
    codes: 'area.code in (:...codes)',
    prefix: (prefix) => ({ sql: 'area.code like :start', parameters: { start: `${prefix}%` } }),
    everything: () => undefined,
  },
  search: (word) => `fold(area.name) like ${word}`,
  sums: { positions: 'sum(area.position)' },
};

const NAMES = ['Été 100 %', 'Été_indien', 'été\\nord', 'Œuvre', 'Plaine'];

/** The names a query finds, in their order, with the total and the sum. */
async function found(query: AreaQuery): Promise<[string[], number, string | undefined]> {
  const builder = context
    .get(Db)
    .manager.getRepository<{ id: number; name: string }>('Area')
    .createQueryBuilder('area');
  const { data, total, sums } = await listPage(builder, query, RULES);
  return [data.map(({ name }) => name), total, sums?.['positions']];
}

/** Each test sees these five areas alone. */
const withAreas = (work: () => Promise<unknown>) =>
  context.rolledBack(async () => {
    await context.get(Db).query('delete from areas');
    await context.get(Db).query(
      `insert into areas (code, name, position, epci_codes)
       select 'c' || n, name, n, '{}' from unnest($1::text[]) with ordinality names (name, n)`,
      [NAMES],
    );
    await work();
  });

test(
  'a page has the total and the sums of the whole set',
  withAreas(async () => {
    const sorted = { sort: 'position' };
    expect(await found({ ...sorted, perPage: 2 })).toEqual([['Été 100 %', 'Été_indien'], 5, '15.00']);
    expect(await found({ ...sorted, perPage: 2, page: 3 })).toEqual([['Plaine'], 5, '15.00']);
    expect(await found({ ...sorted, perPage: 2, page: 4 })).toEqual([[], 5, '15.00']);
    expect(await found({ q: 'nothing' })).toEqual([[], 0, '0.00']);
  }),
);

test.each([1, 2, 3, 4, 5])(
  'pages of %p, read from the start or from the end, hold each row once and in order',
  (perPage) =>
    withAreas(async () => {
      await context.get(Db).query('update areas set position = position / 2');
      for (const order of ['ASC', 'DESC'] as const) {
        const pages = [];
        for (let page = 1; page <= 6; page++) pages.push((await found({ sort: 'position', order, page, perPage }))[0]);
        expect(pages.flat()).toEqual(order === 'ASC' ? NAMES : NAMES.toReversed());
        expect(pages.slice(0, Math.floor(NAMES.length / perPage)).every(({ length }) => length === perPage)).toBe(true);
      }
    })(),
);

test.each<[string, string[]]>([
  ['ETE', ['Été 100 %', 'Été_indien', 'été\\nord']],
  ['œuvre', ['Œuvre']],
  ['oeuv', ['Œuvre']],
  ['100 été', ['Été 100 %']],
  ['%', ['Été 100 %']],
  ['_', ['Été_indien']],
  ['\\', ['été\\nord']],
  ['e_i', ['Été_indien']],
  ['te%i', []],
  ["' or 1=1 --", []],
  ['  ', NAMES],
])('the search %p takes each word literally, accents and case ignored', (q, names) =>
  withAreas(async () => expect((await found({ q, sort: 'position' }))[0]).toEqual(names))(),
);

test(
  'sorts both ways, by the id among equals',
  withAreas(async () => {
    expect((await found({ sort: 'position', order: 'DESC' }))[0]).toEqual(NAMES.toReversed());
    await context.get(Db).query('update areas set position = 1');
    expect((await found({ sort: 'position' }))[0]).toEqual(NAMES);
    expect((await found({ sort: 'position', order: 'DESC' }))[0]).toEqual(NAMES.toReversed());
  }),
);

test.each(['password', 'area.code', 'position;', '', 'constructor', '__proto__', 'toString'])(
  'the sort %p, which the list does not offer, is refused and named',
  (sort) =>
    withAreas(async () => {
      const refusal = found({ sort });
      await expect(refusal).rejects.toBeInstanceOf(BadRequest);
      await expect(refusal).rejects.toMatchObject({ code: 'bad_query', fields: { sort: expect.anything() } });
    })(),
);

test(
  'filters bind their values, join with and, and ids come from the query',
  withAreas(async () => {
    const sort = 'position';
    expect((await found({ sort, codes: ['c1', 'c5', 'c9'] }))[0]).toEqual(['Été 100 %', 'Plaine']);
    expect((await found({ sort, codes: ['c1', 'c5'], q: 'plaine' }))[0]).toEqual(['Plaine']);
    expect((await found({ sort, prefix: "c' or '1'='1" }))[0]).toEqual([]);
    expect((await found({ sort, everything: false }))[1]).toBe(5);
    expect((await found({ sort, id: [] }))[1]).toBe(0);
    expect((await found({ sort, id: [-1] }))[1]).toBe(0);
  }),
);
