import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deleting and restoring thousands of records is a statement per table, no longer one per record and table. */
export class TrashOfMany1790000001601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HELD_AMONG);
    await runner.query(KEPT_AMONG);
    await runner.query(MISSING_PARENTS_AMONG);
    await runner.query(KEPT_TOGETHER);
    await runner.query('drop function held_by(regclass, int)');
    await runner.query('drop function kept_rows(regclass, int)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(HELD_BY);
    await runner.query(KEPT_ROWS);
    await runner.query('drop function kept_together(int[])');
    await runner.query('drop function missing_parents_among(int[])');
    await runner.query('drop function kept_among(regclass, int[])');
    await runner.query('drop function held_among(regclass, int[])');
  }
}

/** How many rows, by reference, keep each record from being deleted; the catalogue knows each reference. */
export const HELD_AMONG = `
  create function held_among(target regclass, record_ids int[])
  returns table (record_id int, reference text, holder text, count int) language plpgsql stable as $$
  declare
    held record;
  begin
    for held in
      select c.conname, c.conrelid::regclass as source, a.attname
      from pg_constraint c
      join pg_attribute k on k.attrelid = c.confrelid and k.attname = 'id' and k.attnum = any (c.confkey)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_position(c.confkey, k.attnum)]
      where c.contype = 'f' and c.confrelid = target and c.confdeltype in ('a', 'r')
      order by c.conrelid::regclass::text, c.conname
    loop
      return query execute format(
        'select %2$I, %1$L::text, %3$L::text, count(*)::int from %3$s where %2$I = any ($1) group by %2$I',
        held.conname, held.attname, held.source) using record_ids;
    end loop;
  end
  $$`;

/**
 * Each row with those it owns, [{ table, rows }], the owner first: what a deletion takes with it. They are locked first,
 * in the order of their ids, so that a later statement sees all that others wrote.
 */
const KEPT_AMONG = `
  create function kept_among(target regclass, record_ids int[])
  returns table (record_id int, kept jsonb) language plpgsql as $$
  declare
    child record;
    parts text := '';
    joins text := '';
    name text;
  begin
    execute format('select id from %s where id = any ($1) order by id for update', target) using record_ids;
    for child in
      select c.conrelid::regclass as source, a.attname, row_number() over (order by c.conrelid::regclass::text) as place
      from pg_constraint c
      join pg_attribute k on k.attrelid = c.confrelid and k.attname = 'id' and k.attnum = any (c.confkey)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_position(c.confkey, k.attnum)]
      where c.contype = 'f' and c.confrelid = target and c.confdeltype = 'c'
      order by place
    loop
      name := 'owned' || child.place;
      parts := parts || format(
        ' || case when %1$s.rows is null then ''[]'' else jsonb_build_object(''table'', %2$L, ''rows'', %1$s.rows) end',
        name, child.source);
      joins := joins || format(
        ' left join (select %2$I as owner, jsonb_agg(to_jsonb(r)) as rows from %3$s r where %2$I = any ($1) group by 1)
          %1$s on %1$s.owner = record.id',
        name, child.attname, child.source);
    end loop;
    return query execute format(
      'select record.id,
         jsonb_build_array(jsonb_build_object(''table'', %1$L, ''rows'', jsonb_build_array(to_jsonb(record)))) %2$s
       from %1$s record %3$s where record.id = any ($1)', target, parts, joins) using record_ids;
  end
  $$`;

/**
 * The records that rows kept by items of the trash refer to and that are no longer there. Those that are there stay so
 * until the transaction ends: locked by table and id, as whoever locks several does.
 */
export const MISSING_PARENTS_AMONG = `
  create function missing_parents_among(items int[])
  returns table (item_id int, parent text, record_id int) language plpgsql as $$
  declare
    reference record;
  begin
    for reference in
      select c.confrelid::regclass as target, c.conrelid::regclass as source, a.attname
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confdeltype in ('a', 'r') and cardinality(c.conkey) = 1
        and c.conrelid::regclass::text = any (array(
          select distinct part ->> 'table' from trash_items, jsonb_array_elements(rows) part where id = any (items)))
      order by c.confrelid::regclass::text, 2, 3
    loop
      execute format(
        'select 1 from %s where id = any (array(
           select (r ->> %L)::int from trash_items, jsonb_array_elements(rows) part, jsonb_array_elements(part -> ''rows'') r
           where trash_items.id = any ($1) and part ->> ''table'' = %L)) order by id for key share',
        reference.target, reference.attname, reference.source) using items;
      return query execute format(
        'select distinct i.id, %L::text, (r ->> %L)::int
         from trash_items i, jsonb_array_elements(i.rows) part, jsonb_array_elements(part -> ''rows'') r
         where i.id = any ($1) and part ->> ''table'' = %L and r ->> %L is not null
           and not exists (select 1 from %s there where there.id = (r ->> %L)::int)',
        reference.target, reference.attname, reference.source, reference.attname, reference.target, reference.attname)
        using items;
    end loop;
  end
  $$`;

/** What items of the trash keep, as one: the rows of each table together, in the order they can be put back. */
export const KEPT_TOGETHER = `
  create function kept_together(items int[]) returns jsonb language sql stable as $$
    select jsonb_agg(jsonb_build_object('table', name, 'rows', together) order by place)
    from (
      select part ->> 'table' as name, min(ordinality) as place, jsonb_agg(r) as together
      from trash_items, jsonb_array_elements(rows) with ordinality as parts (part, ordinality),
        jsonb_array_elements(part -> 'rows') r
      where id = any (items) group by 1
    ) by_table
  $$`;

/** How many rows, by reference, keep a record from being deleted; the catalogue knows each reference. */
const HELD_BY = `
  create function held_by(target regclass, record_id int)
  returns table (reference text, holder text, count int) language plpgsql stable as $$
  declare
    held record;
  begin
    for held in
      select c.conname, c.conrelid::regclass as source, a.attname
      from pg_constraint c
      join pg_attribute k on k.attrelid = c.confrelid and k.attname = 'id' and k.attnum = any (c.confkey)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_position(c.confkey, k.attnum)]
      where c.contype = 'f' and c.confrelid = target and c.confdeltype in ('a', 'r')
      order by c.conrelid::regclass::text, c.conname
    loop
      return query execute format(
        'select %L::text, %L::text, count(*)::int from %s where %I = $1 having count(*) > 0',
        held.conname, held.source, held.source, held.attname) using record_id;
    end loop;
  end
  $$`;

/** The row and those it owns, [{ table, rows }], the owner first: what a deletion takes with it. Null = no such row. */
const KEPT_ROWS = `
  create function kept_rows(target regclass, record_id int) returns jsonb language plpgsql as $$
  declare
    kept jsonb;
    owned jsonb;
    child record;
  begin
    execute format('select to_jsonb(r) from %s r where id = $1 for update', target) into kept using record_id;
    if kept is null then
      return null;
    end if;
    kept := jsonb_build_array(jsonb_build_object('table', target::text, 'rows', jsonb_build_array(kept)));
    for child in
      select c.conrelid::regclass as source, a.attname
      from pg_constraint c
      join pg_attribute k on k.attrelid = c.confrelid and k.attname = 'id' and k.attnum = any (c.confkey)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_position(c.confkey, k.attnum)]
      where c.contype = 'f' and c.confrelid = target and c.confdeltype = 'c'
      order by c.conrelid::regclass::text
    loop
      execute format('select jsonb_agg(to_jsonb(r)) from %s r where %I = $1', child.source, child.attname)
        into owned using record_id;
      if owned is not null then
        kept := kept || jsonb_build_object('table', child.source::text, 'rows', owned);
      end if;
    end loop;
    return kept;
  end
  $$`;
