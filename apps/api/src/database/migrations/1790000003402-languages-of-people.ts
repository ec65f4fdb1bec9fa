import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The language of the e-mails to a person; who wanted the digest of renewals has it by her preferences from now on. */
export class LanguagesOfPeople1790000003402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table users add language text not null default 'fr'
        constraint ck_users_language check (language in ('fr', 'en'))`);
    await runner.query(`
      insert into notification_preferences (user_id, kind, in_app, by_email)
      select id, 'every_renewal', true, true from users where renewal_digest on conflict do nothing`);
    await runner.query('alter table users drop column renewal_digest');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table users add renewal_digest boolean not null default false');
    await runner.query(`
      update users set renewal_digest = true
      where id in (select user_id from notification_preferences where kind = 'every_renewal' and by_email)`);
    await runner.query('alter table users drop language');
  }
}
