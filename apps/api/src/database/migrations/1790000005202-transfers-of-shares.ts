import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Both sides of a transfer of shares have its number. Until now they were the neighbours by their ids, and what takes a transfer
 * back corrects both sides of it.
 */
export class TransfersOfShares1790000005202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table share_movements add transfer_number integer');
    // What the register says stays as it was: neither the refusal to rewrite it nor the history have anything to tell.
    await runner.query('alter table share_movements disable trigger user');
    await runner.query(`
      update share_movements side set transfer_number = pair.number
      from (
        select given.id as given_id, taken.id as taken_id, row_number() over (order by given.id) as number
        from share_movements given join share_movements taken on taken.id = given.id + 1
        where given.kind = 'transfer_out' and given.corrects_id is null
          and taken.kind = 'transfer_in' and taken.corrects_id is null
      ) pair
      where side.id in (pair.given_id, pair.taken_id)`);
    await runner.query(`
      update share_movements side set transfer_number = correction.number
      from (
        select contrary.id, dense_rank() over (order by wrong.transfer_number)
          + (select max(transfer_number) from share_movements) as number
        from share_movements contrary join share_movements wrong on wrong.id = contrary.corrects_id
        where wrong.transfer_number is not null
      ) correction
      where side.id = correction.id`);
    await runner.query('alter table share_movements enable trigger user');
    await runner.query(`
      alter table share_movements add constraint ck_share_movements_transfer
        check ((kind in ('transfer_out', 'transfer_in')) = (transfer_number is not null))`);
    await runner.query('create unique index uq_share_movements_transfer on share_movements (transfer_number, kind)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table share_movements drop column transfer_number');
  }
}
