import { cellOf, orderOf } from './field-values.js';
import type { Plan } from './planned.js';

/** A record of the answer of `rowSql`. */
export interface RecordRow {
  id: number;
  [column: `cell${number}`]: string | boolean | null;
}

/** A page of the records, `:limit` from `:offset` on, in the order of the definition. */
export function rowSql({ columns, from, id, where, definition: { sort } }: Plan): string {
  const sorted = sort && columns[sort.index];
  const order = sorted ? `${orderOf(sorted, `cast(:choices${sort.index} as text[])`)} ${sort.order} nulls last, ` : '';
  return `
    select ${[`${id} as id`, ...columns.map((each, index) => `${cellOf(each)} as cell${index}`)].join(', ')}
    from ${from} where ${where} order by ${order}${id} limit :limit offset :offset`;
}

/** How many records there are in all, as `total`, and what the amounts of their own add up to. */
export function rowTotalsSql({ columns, from, where }: Plan): string {
  const sums = columns.flatMap(({ field, steps, row }, index) =>
    field.kind === 'money' && steps.length === 0
      ? [`cast(round(coalesce(sum(${field.sql(row)}), 0), 2) as text) as cell${index}`]
      : [],
  );
  return `select ${['cast(count(*) as int) as total', ...sums].join(', ')} from ${from} where ${where}`;
}
