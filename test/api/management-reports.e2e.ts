import { startApi, type TestApi } from '../support/api.js';
import { type ApiClient, client } from '../support/client.js';
import { everyNamed, wholeText, xmlPartOf } from '../support/files.js';
import { asPdfByLibreOffice, findLibreOffice } from '../support/libre-office.js';
import { readPdf, textOf } from '../support/pdf.js';
import { signedIn } from '../support/people.js';
import { aSubsidy, created } from '../support/records.js';

let api: TestApi;
let administrator: ApiClient;
let staff: ApiClient;
beforeAll(async () => {
  api = await startApi({ sample: true });
  administrator = await signedIn(api);
  staff = await signedIn(api, 'staff');
});
afterAll(() => api.stop());

const aSection = (fields: object = {}) => ({ kind: 'text', title: 'Activité', text: 'Une année.', ...fields });
const aReport = async (year = 2020) => created(await staff.post('/management-reports', { year }));
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s+/g, ' ');

describe('a draft', () => {
  test('begins as the template, or as another report', async () => {
    const first = await aReport();
    expect(first).toMatchObject({ year: 2020, status: 'draft', title: 'Rapport de gestion de l’exercice 2020' });
    expect(first.sections.map(({ title }: any) => title)).toEqual(
      expect.arrayContaining(['Nouveaux usagers', 'Équipe', 'Perspectives', 'Évolution du projet coopératif']),
    );
    const sections = [aSection()];
    const { body: changed } = await staff.patch(`/management-reports/${first.id}`, { version: 1, sections });
    expect(changed.sections).toEqual([{ ...aSection(), figures: [], source: null }]);
    const next = created(await staff.post('/management-reports', { year: 2021, fromId: first.id }));
    expect([next.year, next.sections]).toEqual([2021, changed.sections]);
    expect((await staff.post('/management-reports', { year: 2021, fromId: 999_999 })).status).toBe(404);
  });

  test('keeps every version, and tells what changed from one to another', async () => {
    const { id } = await aReport();
    const save = async (version: number, more: object) =>
      staff.patch(`/management-reports/${id}`, { version, ...more });
    await save(1, { title: 'Rapport', sections: [aSection({ text: 'Une année.\nCalme.' })] });
    await save(2, { sections: [aSection({ text: 'Une année.\nPleine.' })], versionName: 'Relue' });
    const stale = await save(2, { sections: [] });
    expect([stale.status, stale.body.code, stale.body.current.version]).toEqual([409, 'stale_version', 3]);
    const { body: versions } = await staff.get(`/management-reports/${id}/versions`);
    expect(versions.map(({ number, name, savedBy }: any) => [number, name, savedBy])).toEqual([
      [3, 'Relue', 'staff'],
      [2, null, 'staff'],
      [1, null, 'staff'],
    ]);
    expect((await staff.get(`/management-reports/${id}/comparison`)).body).toEqual([
      { kind: 'same', text: 'Rapport' },
      { kind: 'same', text: '' },
      { kind: 'same', text: '# Activité' },
      { kind: 'same', text: 'Une année.' },
      { kind: 'removed', text: 'Calme.' },
      { kind: 'added', text: 'Pleine.' },
    ]);
    await save(3, {
      sections: [
        { kind: 'table', source: 'newUsers' },
        { kind: 'figures', figures: ['mrr', 'turnover'] },
      ],
    });
    const { body: shown } = await staff.get(`/management-reports/${id}/comparison?from=0`);
    expect(shown.map(({ text }: any) => text)).toEqual([
      'Rapport',
      '',
      '[Nouveaux usagers, avec les noms]',
      '',
      '[Récurrent mensuel, Chiffre d’affaires]',
    ]);
    const { body: second } = await staff.get(`/management-reports/${id}/versions/2`);
    expect(second.sections[0].text).toBe('Une année.\nCalme.');
    expect((await staff.get(`/management-reports/${id}/versions/9`)).status).toBe(404);
    expect((await staff.get(`/management-reports/${id}/comparison?from=1&to=9`)).status).toBe(404);
  });

  test.each([
    ['sections.0.text', { text: 'Nous avons {{turnovers}}.' }, 'Section 1 « Activité » : inconnu, {{turnovers}}.'],
    ['sections.0.title', { title: '{{nothing}}' }, 'Section 1 « {{nothing}} » : inconnu, {{nothing}}.'],
    ['sections.0.figures', { kind: 'figures', figures: ['nothing'] }, 'Section 1 « Activité » : inconnu, nothing.'],
    ['sections.0.source', { kind: 'table', source: 'nothing' }, 'Section 1 « Activité » : inconnu, nothing.'],
    ['sections.0.source', { kind: 'chart' }, 'Section 1 « Activité » : choisissez ce qu’elle montre.'],
  ])('is refused at %s when it names what is not there', async (field, fields, sentence) => {
    const { id } = await aReport();
    const { status, body } = await staff.patch(`/management-reports/${id}`, {
      version: 1,
      sections: [aSection(fields)],
    });
    expect([status, body.errors]).toEqual([422, { [field]: sentence }]);
    expect((await staff.get(`/management-reports/${id}`)).body.version).toBe(1);
  });

  test('is seen before it is saved, and what was typed is never a tag', async () => {
    const sections = [
      aSection({ text: '{{newUsers.pas-de-calais}} et {{newUsers.nord}}, {{unknown}} <script>' }),
      { kind: 'chart', source: 'areaShares' },
    ];
    const { status, body } = await staff.post('/management-reports/preview', { year: 2020, sections });
    expect(status).toBe(200);
    expect(body.html).toContain('<p>5 et 5, {{unknown}} &lt;script&gt;</p>');
    expect(body.html).toContain('<svg');
  });

  test('has a table of the team, with the sum of the times unless one is not told', async () => {
    const { id, version } = await aReport();
    const team = [
      { name: 'Soren Lanternet', job: 'gérance', fullTime: '1' },
      { name: 'Naïma Mirebrique', fullTime: '0.75' },
    ];
    const sections = [{ kind: 'team', team }, aSection({ team })];
    const { status, body } = await staff.patch(`/management-reports/${id}`, { version, sections });
    expect([status, body.sections[0].team, 'team' in body.sections[1]]).toEqual([
      200,
      [team[0], { ...team[1], job: null }],
      false,
    ]);
    const seen = async (people: object[]) => {
      const asked = { year: 2020, sections: [{ kind: 'team', team: people }] };
      return plain((await staff.post('/management-reports/preview', asked)).body.html);
    };
    expect(await seen(team)).toContain('<th scope="row">Total</th><td></td><td class="number">1,75</td>');
    expect(await seen([...team, { name: 'Malik Vasselune' }])).toContain(
      '<th scope="row">Total</th><td></td><td class="number">non renseigné</td>',
    );
    expect(await seen([])).toContain('<em>Équipe : non renseigné.</em>');
    const { body: lines } = await staff.get(`/management-reports/${id}/comparison`);
    expect(lines).toContainEqual({ kind: 'added', text: 'Soren Lanternet · gérance · 1' });
    const refused = await staff.patch(`/management-reports/${id}`, {
      version: body.version,
      sections: [{ kind: 'team', team: [{ name: 'Soren Lanternet', fullTime: '1.5' }] }],
    });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['sections.0.team.0.fullTime']]);
  });

  test('says what it names and nothing is known of, and where that is told', async () => {
    const { id } = await aReport(2018);
    const lacking = async (of: number, by: ApiClient = staff) => by.get(`/management-reports/${of}/lacking`);
    const { body } = await lacking(id);
    expect(body).toEqual(
      expect.arrayContaining([
        { label: 'Résultat', link: '/budget-lines' },
        { label: 'Affectation du résultat', link: '/closings' },
      ]),
    );
    const labels = body.map(({ label }: any) => label);
    expect(labels).toHaveLength(new Set(labels).size);
    expect(labels).not.toContain('Chiffre d’affaires');
    const known = await aReport();
    expect((await lacking(known.id)).body).toEqual([
      { label: 'Prévision de l’exercice suivant', link: '/steering/forecast' },
    ]);
    expect((await lacking(999_999)).status).toBe(404);
    expect((await lacking(id, client(api.url))).status).toBe(401);
  });

  test('is in English for who works in English, and stays so', async () => {
    const english = { 'accept-language': 'en' };
    const report = created(await staff.post('/management-reports', { year: 2020 }, english));
    expect([report.language, report.title]).toEqual(['en', 'Management report of the fiscal year 2020']);
    const names = (sections: any[]) => sections.map(({ kind, source, figures }) => [kind, source, figures]);
    expect(names(report.sections)).toEqual(names((await aReport()).sections));
    const { body } = await staff.download(`/management-reports/${report.id}/file?format=md`);
    const said = plain(body.toString());
    for (const part of [
      'Fiscal year from 1 January 2020 to 31 December 2020',
      '## Contents',
      '**€222,681.00** excluding VAT, against €218,900.00',
      'Recurring services make **53.0%**',
      '| Territory | Organization | User since |',
      '**Recurring share of the turnover, from 2018 to 2020 (in %)**',
      'Result allocated',
      '*Team: not filled in.*',
    ]) {
      expect(said).toContain(part);
    }
    expect(said).not.toMatch(/non renseigné|Chiffre d|Exercice|Part récurrente|Sociétaires|Réserve|néant/);
    const next = created(await staff.post('/management-reports', { year: 2021, fromId: report.id }));
    expect(next.language).toBe('en');
    const asked = { year: 2020, language: 'en', sections: [{ kind: 'table', source: 'forecast' }] };
    const seen = await staff.post('/management-reports/preview', asked);
    expect(seen.body.html).toContain('<em>Forecast of the year after: not filled in.</em>');
    const refused = await staff.post('/management-reports/preview', { ...asked, language: 'de' });
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([422, ['language']]);
  });

  test('goes to the trash and comes back with its versions', async () => {
    const { id } = await aReport();
    const { trashItemId } = (await staff.delete(`/management-reports/${id}`)).body;
    expect((await staff.get(`/management-reports/${id}`)).status).toBe(404);
    expect((await staff.post(`/trash/${trashItemId}/restore`, {})).status).toBe(200);
    expect((await staff.get(`/management-reports/${id}/versions`)).body).toHaveLength(1);
  });
});

test.each([
  ['table', /<table>|néant/g],
  ['chart', /<svg |non renseigné/g],
])('any declared report is a %s of it', async (kind, shown) => {
  const { body: known } = await staff.get('/management-reports/catalogue?year=2020');
  const names = known[`${kind}s`].map(({ name }: any) => name).filter((name: string) => name.startsWith('report.'));
  expect(names).toContain('report.recurring-share');
  const sections = names.map((source: string) => ({ kind, source }));
  const { body } = await staff.post('/management-reports/preview', { year: 2020, sections });
  const html = plain(body.html);
  expect(html).toContain('Part récurrente d’année en année');
  expect(html).toContain('53,0 %');
  expect(html.match(shown)).toHaveLength(names.length);
});

test('the catalogue says what each figure means, comes to, and where it is told', async () => {
  const { body } = await staff.get('/management-reports/catalogue?year=2020');
  const of = (name: string) => body.figures.find((figure: any) => figure.name === name);
  expect(of('recurringShare')).toEqual({
    name: 'recurringShare',
    label: 'Part récurrente',
    meaning: 'Lignes récurrentes rapportées aux services',
    format: 'percent',
    link: '/reports/turnover?year=2020',
    written: '53,0\u00a0%',
  });
  const written = (name: string) => plain(of(name).written);
  expect(['newUsers', 'newUsers.pas-de-calais', 'newUsers.nord', 'newUsers.hors-region'].map(written)).toEqual(
    '11 5 5 1'.split(' '),
  );
  expect([written('areaShare.metropole-lilloise'), written('areaSharePrevious.metropole-lilloise')]).toEqual([
    '29,0 %',
    '26,0 %',
  ]);
  expect([written('recurringSharePrevious'), written('result')]).toEqual(['50,0 %', '14 188,00 €']);
  const { body: earlier } = await staff.get('/management-reports/catalogue?year=2018');
  expect(earlier.figures.find(({ name }: any) => name === 'result').written).toBe('non renseigné');
});

describe('approved', () => {
  let report: any;
  beforeAll(async () => {
    const draft = await aReport();
    const approved = await administrator.post(`/management-reports/${draft.id}/approval`, { version: draft.version });
    report = approved.body;
  });

  test('by those who may, once, as it was read', async () => {
    expect(report).toMatchObject({ status: 'approved', approvedBy: 'administrator' });
    const draft = await aReport(2019);
    const approve = async (by: ApiClient, version: number) =>
      (await by.post(`/management-reports/${draft.id}/approval`, { version })).status;
    expect(await approve(staff, draft.version)).toBe(403);
    expect(await approve(administrator, 9)).toBe(409);
    expect(await approve(administrator, draft.version)).toBe(200);
    expect(await approve(administrator, draft.version + 1)).toBe(409);
    expect((await staff.get(`/management-reports/${draft.id}/lacking`)).body).toEqual([]);
  });

  test('it takes no change, and is not deleted', async () => {
    const { status, body } = await staff.patch(`/management-reports/${report.id}`, {
      version: report.version,
      title: 'A',
    });
    expect([status, body.code]).toEqual([409, 'approved']);
    expect((await staff.delete(`/management-reports/${report.id}`)).status).toBe(409);
  });

  test('it opens as a word processor’s file, with its figures', async () => {
    const { body } = await staff.download(`/management-reports/${report.id}/file`);
    const content = xmlPartOf(body, 'content.xml');
    const headings = everyNamed(content, 'text:h').map(wholeText);
    expect(headings).toEqual(expect.arrayContaining(['Nouveaux usagers', 'Évolution du projet coopératif']));
    const tables = everyNamed(content, 'table:table').map(({ attr }) => attr['table:name']);
    expect(tables).toEqual(expect.arrayContaining(['Nouveaux usagers de 2020', 'Formation du résultat']));
    const said = plain(everyNamed(content, 'text:p').map(wholeText).join(' '));
    for (const figure of [
      '222 681,00 €',
      '53,0 %',
      '50,0 %',
      '29,0 %',
      '26,0 %',
      '14 188,00 €',
      'Hypnose & Réflexologie',
    ]) {
      expect(said).toContain(figure);
    }
  });

  test('LibreOffice makes pages of it, where there is one', async () => {
    const soffice = findLibreOffice();
    if (!soffice) {
      console.warn('No LibreOffice here: the ODT was read as XML alone.');
      return;
    }
    const { body } = await staff.download(`/management-reports/${report.id}/file?format=odt`);
    const pages = await readPdf(asPdfByLibreOffice(soffice, body, 'odt'));
    expect(pages.length).toBeGreaterThan(3);
    const said = plain(pages.map(textOf).join(' '));
    for (const part of ['Rapport de gestion de l’exercice 2020', '222 681,00 €', `1 / ${pages.length}`]) {
      expect(said).toContain(part);
    }
  }, 180_000);

  test.each([
    ['pdf', 'application/pdf', '%PDF-'],
    ['html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['md', 'text/markdown; charset=utf-8', '# Rapport de gestion de l’exercice 2020'],
  ])('it is given as %s too', async (format, mediaType, begins) => {
    const { body, headers } = await staff.download(`/management-reports/${report.id}/file?format=${format}`);
    expect(headers.get('content-type')).toBe(mediaType);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="rapport-de-gestion-2020-${report.number}.${format}"`,
    );
    expect(body.toString().startsWith(begins)).toBe(true);
  });

  test('the PDF has every table and chart of the page', async () => {
    const { html } = (await staff.get(`/management-reports/${report.id}/page`)).body;
    const titles = [...html.matchAll(/<(?:caption|figcaption)>(.*?)</g)].map(([, title]) => plain(title));
    const { body } = await staff.download(`/management-reports/${report.id}/file?format=pdf`);
    const said = plain((await readPdf(body)).map(textOf).join(' '));
    expect(titles.length).toBeGreaterThan(8);
    for (const title of titles) expect(said).toContain(title);
    expect(said).toContain('102 836,50 €');
  });

  test('later data show a difference and leave it as it is; a rectification takes its place', async () => {
    const page = async () => (await staff.get(`/management-reports/${report.id}/page`)).body.html;
    const before = await page();
    const subsidy = created(await staff.post('/subsidies', aSubsidy({ title: 'Accordée après coup', amount: '1000' })));
    const { body } = await staff.get(`/management-reports/${report.id}/differences`);
    expect([body.isSame, body.figures.map(({ name, was, is }: any) => [name, plain(was), plain(is)])]).toEqual([
      false,
      [
        ['subsidies', '14 000,00 €', '15 000,00 €'],
        ['result', '14 188,00 €', '15 188,00 €'],
      ],
    ]);
    expect(await page()).toBe(before);
    const draft = created(await staff.post(`/management-reports/${report.id}/rectification`, {}));
    expect(draft).toMatchObject({ status: 'draft', rectifiesId: report.id, sections: report.sections });
    expect(draft.number).toBeGreaterThan(report.number);
    expect((await staff.post(`/management-reports/${draft.id}/rectification`, {})).status).toBe(409);
    await administrator.post(`/management-reports/${draft.id}/approval`, { version: draft.version });
    expect((await staff.get(`/management-reports/${report.id}`)).body.status).toBe('superseded');
    expect(await page()).toBe(before);
    expect(plain((await staff.get(`/management-reports/${draft.id}/page`)).body.html)).toContain('15 188,00 €');
    await staff.delete(`/subsidies/${subsidy.id}`);
  });
});
