import type { Client } from 'pg';

interface Index {
  name: string;
  definition: string;
}

/**
 * The indexes that no constraint rests on: building them once over full tables is far quicker than row by row. Each new
 * row looks for its words in `search_words`.
 */
const PLAIN_INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i
  join pg_class t on t.oid = i.indrelid
  join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = current_schema() and not i.indisunique and t.relname <> 'search_words'
    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`;

/** Runs `fill` without the plain indexes, and then makes them again. */
export async function withoutIndexes(client: Client, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<Index>(PLAIN_INDEXES);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await fill();
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const { definition } of rows) await client.query(definition);
}
