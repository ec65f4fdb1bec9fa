import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HELD_AMONG as HELD_BY_ANY } from './1790000001601-trash-of-many.js';

/** What holds a record and goes with it does not keep it: an organization under it, a credit note of the invoice. */
export class HeldByOthers1790000001804 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function held_among(regclass, int[])');
    await runner.query(HELD_AMONG);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function held_among(regclass, int[], int[])');
    await runner.query(HELD_BY_ANY);
  }
}

/**
 * How many rows, by reference, keep each record from being deleted together with those of `leaving`, of the same table;
 * the catalogue knows each reference.
 */
const HELD_AMONG = `
  create function held_among(target regclass, record_ids int[], leaving int[])
  returns table (record_id int, reference text, holder text, count int) language plpgsql stable as $$
  declare
    held record;
  begin
    for held in
      select c.conname, c.conrelid::regclass as source, a.attname,
        case when c.conrelid = target then 'and id <> all ($2)' else '' end as others
      from pg_constraint c
      join pg_attribute k on k.attrelid = c.confrelid and k.attname = 'id' and k.attnum = any (c.confkey)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_position(c.confkey, k.attnum)]
      where c.contype = 'f' and c.confrelid = target and c.confdeltype in ('a', 'r')
      order by c.conrelid::regclass::text, c.conname
    loop
      return query execute format(
        'select %2$I, %1$L::text, %3$L::text, count(*)::int from %3$s where %2$I = any ($1) %4$s group by %2$I',
        held.conname, held.attname, held.source, held.others) using record_ids, leaving;
    end loop;
  end
  $$`;
