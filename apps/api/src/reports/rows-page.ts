import type { Db } from '../core/db.js';

export interface RowsAsked {
  /** A statement: its rows as they are shown, and `exact`, the number that sums add up. */
  rows: string;
  /** A condition on them, which may name the parameters. */
  where: string;
  orderBy: string;
  parameters: unknown[];
  query: Asked;
}

/** What is asked of them: a page, or all of them for a file. */
interface Asked {
  format?: string;
  page?: number;
  perPage?: number;
}

export interface RowsPage<Row> {
  data: Row[];
  total: number;
  /** Of all pages, 2 decimals. */
  sum: string;
}

const DEFAULT_PER_PAGE = 25;

/** A file holds all the rows. */
export const perPageOf = ({ format, perPage = DEFAULT_PER_PAGE }: Asked): number =>
  format === undefined || format === 'json' ? perPage : Number.MAX_SAFE_INTEGER;

/** A page of the rows behind a figure, with the count and the sum of all of them: also after the last page. */
export async function pageOfRows<Row>(db: Db, asked: RowsAsked): Promise<RowsPage<Row>> {
  const { rows, where, orderBy, parameters, query } = asked;
  const { page = 1 } = query;
  const perPage = perPageOf(query);
  const found = await db.query<{ row: Row | null; total: number; sum: string }>(
    `with found as materialized (select * from (${rows}) rows where ${where}),
      whole as (select count(*)::int as total, round(coalesce(sum(exact), 0), 2)::text as sum from found),
      page as (select row_number() over (order by ${orderBy}) as place, found.* from found)
    select to_jsonb(page) - 'exact' - 'place' as row, whole.total, whole.sum
    from whole left join page on page.place > $${parameters.length + 1} and page.place <= $${parameters.length + 2}
    order by page.place`,
    [...parameters, (page - 1) * perPage, page * perPage],
  );
  const data = found.flatMap(({ row }) => (row === null ? [] : [row]));
  return { data, total: found[0]?.total ?? 0, sum: found[0]?.sum ?? '0.00' };
}
