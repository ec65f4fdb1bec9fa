import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEARCH_TEXT = `fold(name || ' ' || coalesce(city, '') || ' ' || coalesce(email, '') || ' ' || coalesce(siren, ''))`;

/**
 * Lists and turnover read indexes alone, at 100,000 organizations and 1,000,000 invoice lines: a line repeats the
 * organization and the day of its invoice, and the text of a search is stored instead of folded at each comparison.
 */
export class FiguresAtScale1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.storeSearchText(runner);

    await runner.query(
      'alter table invoices add constraint uq_invoices_line_key unique (id, organization_id, issued_on)',
    );
    await runner.query('alter table invoice_lines add organization_id integer, add issued_on date');
    await runner.query(`
      update invoice_lines l set organization_id = i.organization_id, issued_on = i.issued_on
      from invoices i where i.id = l.invoice_id`);
    await runner.query(`
      alter table invoice_lines alter organization_id set not null, alter issued_on set not null,
        drop constraint fk_invoice_lines_invoice,
        add constraint fk_invoice_lines_invoice foreign key (invoice_id, organization_id, issued_on)
          references invoices (id, organization_id, issued_on) on delete cascade on update cascade`);
    await runner.query('create index ix_invoice_lines_organization on invoice_lines (organization_id, issued_on)');
    await runner.query(`
      create index ix_invoice_lines_issued on invoice_lines (issued_on, id)
      include (organization_id, nature, category, amount)`);
    await runner.query(`
      create index ix_invoices_amounts on invoices (issued_on, id)
      include (organization_id, type, paid_on, net_amount, gross_amount)`);
    await runner.query('drop index ix_invoices_issued');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_invoices_issued on invoices (issued_on, id)');
    await runner.query('drop index ix_invoices_amounts');
    await runner.query(`
      alter table invoice_lines drop constraint fk_invoice_lines_invoice, drop organization_id, drop issued_on,
        add constraint fk_invoice_lines_invoice foreign key (invoice_id) references invoices (id) on delete cascade`);
    await runner.query('alter table invoices drop constraint uq_invoices_line_key');
    await runner.query('alter table organizations drop search_text');
    await runner.query(`delete from typeorm_metadata where name = 'search_text'`);
    await runner.query(
      `create index ix_organizations_search on organizations using gin ((${SEARCH_TEXT}) gin_trgm_ops)`,
    );
  }

  private async storeSearchText(runner: QueryRunner): Promise<void> {
    // TypeORM made this table before the migrations, and looks up in it what a generated column is computed from.
    await runner.query(
      `insert into typeorm_metadata (type, database, schema, "table", name, value) values ('GENERATED_COLUMN', current_database(), current_schema(), 'organizations',
         'search_text', $1)`,
      [SEARCH_TEXT],
    );
    await runner.query('drop index ix_organizations_search');
    await runner.query(
      `alter table organizations add search_text text not null generated always as (${SEARCH_TEXT}) stored`,
    );
    await runner.query('create index ix_organizations_search on organizations using gin (search_text gin_trgm_ops)');
  }
}
