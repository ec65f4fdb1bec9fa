import { namedSql } from './named-sql.js';

test.each([
  ['select 1', 'select 1', []],
  ['select :from, :to, :from', 'select $1, $2, $1', ['from', 'to']],
  ['where (:areaId::int is null or area = :areaId)', 'where ($1::int is null or area = $1)', ['areaId']],
  [
    `-- of the days :from to :to\nselect sum(a)::text, ':' || b where on > :from`,
    `select sum(a)::text, ':' || b where on > $1`,
    ['from'],
  ],
])('%s', (source, text, names) => expect(namedSql(source)).toEqual({ text, names }));
