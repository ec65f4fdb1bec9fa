import { LEGAL_FORMS, LEGAL_FORM_TERMS } from '@terril/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEARCH_BEFORE = `fold(name || ' ' || coalesce(city, '') || ' ' || coalesce(email, '') || ' ' || coalesce(siren, ''))`;
const SEARCH_TEXT = `fold(name || ' ' || coalesce(city, '') || ' ' || coalesce(email, '') || ' ' || coalesce(siren, '') || ' ' || coalesce(siret, '') || ' ' || coalesce(rna, ''))`;

/** SIRET, RNA and VAT number beside the SIREN; the legal form becomes one of a list. */
export class Identifiers1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organizations add siret text, add rna text, add vat_number text');
    await runner.query('create index ix_organizations_siret on organizations (siret)');
    await runner.query('create index ix_organizations_rna on organizations (rna)');
    await searchIn(runner, SEARCH_TEXT);
    const forms = [[...LEGAL_FORMS], LEGAL_FORMS.map((form) => LEGAL_FORM_TERMS.fr[form])];
    const known = `select form from unnest($1::text[], $2::text[]) known (form, name)
      where fold(replace(name, '’', '''')) = fold(replace(o.legal_form, '’', ''''))`;
    // A form that is not of the list stays readable in the note.
    await runner.query(
      `update organizations o set note = concat_ws(E'\\n\\n', note, 'Forme juridique : ' || legal_form)
       where legal_form is not null and not exists (${known})`,
      forms,
    );
    await runner.query(`update organizations o set legal_form = (${known}) where legal_form is not null`, forms);
    await runner.query('create index ix_organizations_legal_form on organizations (legal_form, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_organizations_legal_form');
    await searchIn(runner, SEARCH_BEFORE);
    await runner.query('alter table organizations drop siret, drop rna, drop vat_number');
    await runner.query(
      `update organizations set legal_form = known.name
       from unnest($1::text[], $2::text[]) known (form, name) where known.form = legal_form`,
      [[...LEGAL_FORMS], LEGAL_FORMS.map((form) => LEGAL_FORM_TERMS.fr[form])],
    );
  }
}

async function searchIn(runner: QueryRunner, expression: string): Promise<void> {
  await runner.query('alter table organizations drop search_text');
  await runner.query(
    `alter table organizations add search_text text not null generated always as (${expression}) stored`,
  );
  await runner.query('create index ix_organizations_search on organizations using gin (search_text gin_trgm_ops)');
  await runner.query(`update typeorm_metadata set value = $1 where name = 'search_text'`, [expression]);
}
