import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The texts that conditions compare, by table: those which no other index serves. */
const TEXTS = {
  organizations: [
    'name',
    'city',
    'postcode',
    'address',
    'department_code',
    'commune_code',
    'epci_code',
    'email',
    'phone',
    'website',
    'siren',
    'siret',
    'rna',
    'vat_number',
    'external_reference',
    'note',
  ],
  contacts: ['last_name', 'first_name', 'email', 'phone', 'mobile', 'external_reference', 'note'],
  contracts: ['reference', 'title', 'end_reason', 'external_reference'],
  subscriptions: ['end_reason', 'external_reference'],
};

/** What conditions on lists look in: one trigram index a table, of which PostgreSQL reads the columns it needs. */
export class ConditionIndexes1790000000601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(TEXTS)) {
      const folded = columns.map((column) => `fold(${column}) gin_trgm_ops`).join(', ');
      await runner.query(`create index ix_${table}_texts on ${table} using gin (${folded})`);
    }
    await runner.query('create index ix_invoices_gross on invoices (gross_amount, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_invoices_gross');
    for (const table of Object.keys(TEXTS)) await runner.query(`drop index ix_${table}_texts`);
  }
}
