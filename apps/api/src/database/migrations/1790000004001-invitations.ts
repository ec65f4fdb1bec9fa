import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The appointment that an e-mail invites to, or calls off. */
export class Invitations1790000004001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table emails
        add activity_id integer constraint fk_emails_activity references activities (id) on delete set null,
        add invitation text constraint ck_emails_invitation check (invitation in ('request', 'cancel'))`);
    await runner.query('create index ix_emails_activity on emails (activity_id) where activity_id is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table emails drop activity_id, drop invitation');
  }
}
