import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file of a contract may be a document of one of its amendments, by the number of this one. */
export class DocumentsOfAmendments1790000002801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attachments add amendment_number smallint,
        add constraint ck_attachments_amendment check (amendment_number is null or contract_id is not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table attachments drop column amendment_number');
  }
}
