import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report of delivery names a letter by the Message-ID of its e-mail. */
export class LettersThatComeBack1790000003504 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_letters_message on letters (message_id) where message_id is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_letters_message');
  }
}
