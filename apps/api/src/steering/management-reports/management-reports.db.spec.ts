import { type ReportFileFormat, REPORT_FILE_FORMATS } from '@terril/domain';
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { dbContext } from '../../../../../test/support/db-context.js';
import { RANDOM } from '../../../../../test/support/histories.js';
import { Db } from '../../core/db.js';
import { ManagementReportsService } from './management-reports.service.js';
import { ReportApproval } from './report-approval.js';
import { ReportDocuments } from './report-documents.js';

const context = dbContext('sample');
const reports = () => context.get(ManagementReportsService);
const approval = () => context.get(ReportApproval);
const stored = (id: number) => reports().whole(id);
const page = async (id: number) => context.get(ReportDocuments).page(await stored(id));

async function anApprovedReport(): Promise<number> {
  const { id, version } = await reports().create({ year: 2020 });
  await approval().approve(id, version);
  return id;
}

test(
  'the report of 2020 says what the sample is known to add up to',
  context.rolledBack(async () => {
    const { id } = await reports().create({ year: 2020 });
    const html = (await page(id)).replaceAll(/[\u00a0\u202f]/g, ' ');
    for (const said of [
      'Rapport de gestion de l’exercice 2020',
      'du 1er janvier 2020 au 31 décembre 2020',
      '<strong>222 681,00 €</strong> hors taxes, contre 218 900,00 €',
      '<strong>53,0 %</strong>, contre 50,0 % en 2019',
      '<strong>11 structures</strong> nous ont rejoints en 2020, contre 6',
      'un résultat de <strong>14 188,00 €</strong>, contre -4 318,00 €',
      'À la réserve légale : <strong>2 128,00 €</strong> ; à la réserve statutaire : <strong>12 060,00 €</strong>',
      '<th scope="row">Réserve légale</th><td class="number">7 540,00 €</td><td class="number">2 128,00 €</td><td class="number">9 668,00 €</td>',
      '<th scope="row">Réserve statutaire</th><td class="number">7 982,00 €</td><td class="number">12 060,00 €</td><td class="number">20 042,00 €</td>',
      '<th scope="row">Métropole lilloise</th><td class="number">64 577,49 €</td><td class="number">29,0 %</td>',
      '<td class="number">56 914,00 €</td><td class="number">26,0 %</td>',
    ]) {
      expect(html).toContain(said);
    }
    const table = /<caption>Nouveaux usagers de 2020<\/caption>.*?<\/table>/s.exec(html)?.[0] ?? '';
    const rows = [...table.matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td>/g)].map(([, territory, name]) => [
      territory,
      name,
    ]);
    expect(rows.map(([territory]) => territory)).toEqual('Pas-de-Calais,,,,,Nord,,,,,Hors région'.split(','));
    expect(new Set(rows.map(([, name]) => name)).size).toBe(11);
  }),
);

test('the sample has a draft of 2020, with a team', async () => {
  const [draft] = (await reports().list({ year: 2020, page: 1, perPage: 1 })).data;
  expect(draft?.status).toBe('draft');
  const html = await page(draft?.id ?? 0);
  expect(html).toContain(
    '<th scope="row">Soren Lanternet</th><td>gérance et développement</td><td class="number">1,00</td>',
  );
  expect(html).toContain('<tr class="total"><th scope="row">Total</th><td></td><td class="number">3,90</td></tr>');
});

test(
  'of a year that nothing is known of it makes up no figure',
  context.rolledBack(async () => {
    const { id } = await reports().create({ year: 2015 });
    const html = await page(id);
    expect(html).toContain('Le chiffre d’affaires est de <strong>non renseigné</strong>');
    expect(html).toContain('un résultat de <strong>non renseigné</strong>');
    expect(html).toContain('<em>Nouveaux usagers, avec les noms : non renseigné.</em>');
    expect(html).toContain('<em>Affectation du résultat : non renseigné.</em>');
    expect(html).not.toMatch(/\b0,00/);
  }),
);

test(
  'of a year that is not over it does not say who its members will be',
  context.rolledBack(async () => {
    const { id } = await reports().create({ year: 2021 });
    const html = await page(id);
    expect(html).toContain(
      'Au 31 décembre 2021, sociétaires porteurs de parts : non renseigné ; parts sociales : non renseigné',
    );
    expect(html).toContain('<em>Sociétaires par catégorie : non renseigné.</em>');
  }),
);

describe('a snapshot never changes', () => {
  /** What may be done to the data that its figures come from. */
  const DISTURBANCES: Record<string, string> = {
    subsidies: 'update subsidy_months set amount = amount + 1000',
    noSubsidies: 'delete from subsidies',
    costs: 'update budget_lines set actual = actual * 2',
    areas: `update areas set name = 'Autre nom', epci_codes = '{}'`,
    territories: `update territories set name = 'T' || id`,
    names: `update organizations set name = 'Structure ' || id`,
    movedUsers: 'update organization_territories set territory_id = (select max(id) from territories)',
    invoices: `update invoice_lines set nature = 'one_off'`,
    users: 'update organizations set user_days = $${}$$',
    settings: `update settings set cooperative_name = 'Autre', fiscal_year_start_month = 9`,
  };

  test('whatever is done to the data, its files stay the same to the letter', async () => {
    const disturbed = fc.subarray(Object.keys(DISTURBANCES), { minLength: 1 });
    const property = fc.asyncProperty(disturbed, fc.constantFrom(...REPORT_FILE_FORMATS), async (names, format) =>
      context.get(Db).rolledBack(async () => {
        const id = await anApprovedReport();
        const before = [await stored(id), await textOf(id, format), await page(id)];
        for (const name of names) await context.get(Db).query(DISTURBANCES[name]!);
        expect([await stored(id), await textOf(id, format), await page(id)]).toEqual(before);
      }),
    );
    await fc.assert(property, { ...RANDOM, numRuns: 8 });
  }, 60_000);

  /** Of a PDF its length: it holds the moment it was made. */
  async function textOf(id: number, format: ReportFileFormat): Promise<unknown> {
    const { content } = await context.get(ReportDocuments).file(await stored(id), format);
    const file = await buffer(content);
    return format === 'pdf' || format === 'odt' ? file.length : file.toString();
  }

  test(
    'what differs since is told, figure by figure and line by line',
    context.rolledBack(async () => {
      const id = await anApprovedReport();
      expect(await approval().differences(id, 'fr')).toEqual({
        takenOn: '2020-12-31',
        isSame: true,
        figures: [],
        tables: [],
      });
      await context
        .get(Db)
        .query(
          `update subsidy_months set amount = amount + 1000 where id = (select min(id) from subsidy_months where month = '2020-06-01')`,
        );
      const { isSame, figures, tables } = await approval().differences(id, 'fr');
      expect(isSame).toBe(false);
      expect(figures.map(({ name, was, is }) => [name, plain(was), plain(is)])).toEqual([
        ['subsidies', '14 000,00 €', '15 000,00 €'],
        ['result', '14 188,00 €', '15 188,00 €'],
      ]);
      expect(figures[0]?.link).toBe('/reports/turnover?year=2020');
      const [budget] = tables;
      expect(budget?.title).toBe('Composition du budget');
      expect(budget?.lines.filter(({ kind }) => kind === 'added').map(({ text }) => plain(text))).toContain(
        'Résultat · 15 188,00 € · -4 318,00 €',
      );
    }),
  );
});

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the database itself refuses', () => {
  const REFUSED: Record<string, string> = {
    'a word changed': `update management_reports set title = 'Autre' where id = $1`,
    'a figure changed': `update management_reports set snapshot = jsonb_set(snapshot, '{takenBy}', '"Autre"') where id = $1`,
    'a draft made of it again': `update management_reports set status = 'draft', snapshot = null, approved_at = null where id = $1`,
    'more than being superseded': `update management_reports set status = 'superseded', title = 'Autre' where id = $1`,
    'a deletion': 'delete from management_reports where id = $1',
    'a version changed': `update management_report_versions set title = 'Autre' where report_id = $1`,
    'a version deleted': 'delete from management_report_versions where report_id = $1',
    'a version added': `insert into management_report_versions (report_id, number, title, sections, saved_by) values ($1, 99, 'x', '[]', 'x')`,
  };
  const EMPTIED = ['truncate management_reports cascade', 'truncate management_report_versions'];

  test.each(EMPTIED)('%s where one is approved', (statement) =>
    context.rolledBack(async () => {
      await anApprovedReport();
      await expect(context.get(Db).query(statement)).rejects.toMatchObject({
        driverError: { constraint: 'ck_management_reports_frozen' },
      });
    })(),
  );

  test.each(Object.keys(REFUSED))('%s of an approved report', (name) =>
    context.rolledBack(async () => {
      const id = await anApprovedReport();
      await expect(context.get(Db).query(REFUSED[name]!, [id])).rejects.toMatchObject({
        driverError: { constraint: 'ck_management_reports_frozen' },
      });
    })(),
  );

  test(
    'but not that it is superseded, nor that a draft goes with its versions',
    context.rolledBack(async () => {
      const first = await anApprovedReport();
      const { id, number, rectifiesId, version } = await reports().rectify(first);
      expect([number, rectifiesId]).toEqual([(await stored(first)).number + 1, first]);
      await approval().approve(id, version);
      expect((await stored(first)).status).toBe('superseded');
      expect((await stored(first)).snapshot).not.toBeNull();
      const draft = await reports().create({ year: 2020 });
      await reports().remove(draft.id);
      await expect(stored(draft.id)).rejects.toThrow(/./);
    }),
  );
});
