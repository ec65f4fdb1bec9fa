import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ChatonsInfos files say of the software and the host of the services. */
export class HostsOfChatons1790000005204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table chatons_export
        add host_name text,
        add host_description text,
        add server_type text,
        add provider_type text,
        add host_country_code text not null default 'FR',
        add software jsonb not null default '[]',
        add constraint ck_chatons_export_server_type
          check (server_type in ('NANO', 'PHYSICAL', 'VIRTUAL', 'SHARED', 'CLOUD')),
        add constraint ck_chatons_export_provider_type
          check (provider_type in ('HOME', 'HOSTEDBAY', 'HOSTEDSERVER', 'OUTSOURCED'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table chatons_export drop column host_name, drop column host_description, drop column server_type,
        drop column provider_type, drop column host_country_code, drop column software`);
  }
}
