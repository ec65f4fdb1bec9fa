import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MISSING_PARENTS as PARENTS_OF_ONE, RESTORE_ROWS as ROWS_OF_ONE } from './1790000000102-trash.js';
import { KEPT_TOGETHER, MISSING_PARENTS_AMONG } from './1790000001601-trash-of-many.js';

/** What is put back is so in one way, whether it is one record or thousands that hold each other. */
export class RestoringTogether1790000001802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function restore_rows(jsonb)');
    await runner.query('drop function kept_together(int[])');
    await runner.query('drop function missing_parents_among(int[])');
    await runner.query('drop function missing_parents(jsonb)');
    await runner.query(MISSING_PARENTS);
    await runner.query(RESTORE_ROWS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function restore_rows(jsonb[])');
    await runner.query('drop function missing_parents(jsonb[])');
    await runner.query(PARENTS_OF_ONE);
    await runner.query(MISSING_PARENTS_AMONG);
    await runner.query(KEPT_TOGETHER);
    await runner.query(ROWS_OF_ONE);
  }
}

/**
 * The records that kept rows refer to, that are no longer there and do not come back with them; `place` is that of the
 * one, among `kept`, that refers to it. Those that are there stay so until the transaction ends: locked by table and id,
 * as whoever locks several does.
 */
const MISSING_PARENTS = `
  create function missing_parents(kept jsonb[])
  returns table (place int, parent text, record_id int) language plpgsql as $$
  declare
    reference record;
    parents int[];
    present int[];
  begin
    for reference in
      select c.confrelid::regclass as target, c.conrelid::regclass as source, a.attname
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confdeltype in ('a', 'r') and cardinality(c.conkey) = 1
        and c.conrelid::regclass::text = any (array(
          select distinct part ->> 'table' from unnest(kept) one, jsonb_array_elements(one) part))
      order by c.confrelid::regclass::text, 2, 3
    loop
      parents := array(
        select distinct (r ->> reference.attname)::int
        from unnest(kept) one, jsonb_array_elements(one) part, jsonb_array_elements(part -> 'rows') r
        where part ->> 'table' = reference.source::text and r ->> reference.attname is not null);
      execute format('select array(select id from %s where id = any ($1) order by id for key share)', reference.target)
        into present using parents;
      continue when cardinality(present) = cardinality(parents);
      present := present || array(
        select (r ->> 'id')::int
        from unnest(kept) one, jsonb_array_elements(one) part, jsonb_array_elements(part -> 'rows') r
        where part ->> 'table' = reference.target::text);
      return query
        select distinct at::int, reference.target::text, (r ->> reference.attname)::int
        from unnest(kept) with ordinality as each (one, at), jsonb_array_elements(one) part,
          jsonb_array_elements(part -> 'rows') r
        where part ->> 'table' = reference.source::text and (r ->> reference.attname)::int <> all (present);
    end loop;
  end
  $$`;

/**
 * Puts kept rows back under their ids, those of a table in one statement; what the database computes is computed again, a
 * column added since is empty.
 */
const RESTORE_ROWS = `
  create function restore_rows(kept jsonb[]) returns void language plpgsql as $$
  declare
    part record;
    columns text;
  begin
    for part in
      select (value ->> 'table')::regclass as target, min(place) as place,
        any_value(value -> 'rows' -> 0) as a_row
      from unnest(kept) one, jsonb_array_elements(one) with ordinality as parts (value, place)
      group by 1 order by 2
    loop
      select string_agg(quote_ident(attname), ', ') into columns from pg_attribute
        where attrelid = part.target and attnum > 0 and not attisdropped and attgenerated = ''
          and part.a_row ? attname::text;
      execute format(
        'insert into %1$s (%2$s) select r.*
         from unnest($1) one, jsonb_array_elements(one) part,
           lateral (select %2$s from jsonb_populate_recordset(null::%1$s, part -> ''rows'')) r
         where part ->> ''table'' = %1$L', part.target, columns) using kept;
    end loop;
  end
  $$`;
