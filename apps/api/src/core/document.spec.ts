import { buffer } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { everyNamed, wholeText, xmlPartOf } from '../../../../test/support/files.js';
import { readPdf, textOf } from '../../../../test/support/pdf.js';
import { chartInWords, type DocumentChart, heading, isShort, markupUnder, type TextDocument } from './document.js';
import { contentsOf } from './document-contents.js';
import { documentHtml } from './document-html.js';
import { documentMarkdown } from './document-markdown.js';
import { documentOdt } from './document-odt.js';
import { pdfDocument } from './document-pdf.js';
import drawPdf from './pdf-worker.js';

const AWKWARD = '<script>alert(1)</script> & "a" | *b* _c_';

const DOCUMENT: TextDocument = {
  title: 'Rapport 2020',
  subtitle: ['Coopérative <exemple>'],
  author: 'Coopérative <exemple>',
  foot: 'Rapport 2020, projet',
  contents: 'Sommaire',
  blocks: [
    heading('Activité', 1),
    ...markupUnder(
      '# Dessous\n\nUn **mot** et *un autre*,\nvoir [le site](https://example.org/?a=1&b=2)\n\n- un\n- deux',
      1,
    ),
    ...markupUnder('1. Pas une liste\n\n+ non plus', 1),
    { kind: 'facts', items: [{ label: 'Chiffre d’affaires', value: '222\u202f681,00 €' }] },
    {
      kind: 'table',
      title: 'Par zone',
      columns: [{ title: 'Zone' }, { title: 'Montant', isNumber: true }],
      rows: [
        [AWKWARD, '64\u202f577,49 €'],
        ['Total', '222\u202f681,00 €'],
      ],
      totals: 1,
    },
    {
      kind: 'chart',
      title: 'Part récurrente',
      categories: ['2019 & avant', '2020'],
      series: [
        {
          name: 'Part',
          values: [
            { amount: 50, text: '50,0 %' },
            { amount: null, text: 'non renseigné' },
          ],
        },
      ],
    },
  ],
};

test('as HTML: one page, its texts escaped, with nothing to ask for or to run', () => {
  const html = documentHtml(DOCUMENT);
  expect(html).toContain('<h1>Rapport 2020</h1><p>Coopérative &lt;exemple&gt;</p>');
  expect(html).toContain('<h2 id="section-1">Activité</h2>\n<h3 id="section-2">Dessous</h3>');
  expect(html).toContain('<li class="level-2"><a href="#section-2" target="_self">Dessous</a></li>');
  expect(html).toContain(
    '<strong>mot</strong> et <em>un autre</em>,<br>voir <a href="https://example.org/?a=1&amp;b=2">',
  );
  expect(html).toContain('<th scope="row">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;a&quot; | *b* _c_</th>');
  expect(html).toContain('<tr class="total"><th scope="row">Total</th>');
  expect(html).toContain(
    'aria-label="Part récurrente. 2019 &amp; avant\u00a0: 50,0 %\u00a0; 2020\u00a0: non renseigné"',
  );
  expect(html).not.toMatch(/<script|<link|src=|@import|url\(/);
});

test('as HTML: a first column that is blank on some rows names none of them, nor does a column without a title', () => {
  const columns = [{ title: '' }, { title: 'Structure' }];
  const rows = [
    ['Nord', 'Un'],
    ['', 'Deux'],
  ];
  const html = documentHtml({ ...DOCUMENT, blocks: [{ kind: 'table', title: 'Usagers', columns, rows }] });
  expect(html).toContain('<thead><tr><td></td><th scope="col">Structure</th></tr></thead>');
  expect(html).toContain('<tr><td>Nord</td><td>Un</td></tr><tr><td></td><td>Deux</td></tr>');
});

test('a chart is told in words in the language of its document', () => {
  const values = [
    { amount: 5, text: '5' },
    { amount: 1, text: '1' },
  ];
  const chart: DocumentChart = {
    kind: 'chart',
    title: 'Users',
    categories: ['North', 'South'],
    series: [
      { name: '2020', values },
      { name: '2019', values },
    ],
  };
  expect(chartInWords(chart, 'en')).toBe('North (2020: 5; 2019: 5), South (2020: 1; 2019: 1)');
  expect(chartInWords(chart).replaceAll('\u00a0', ' ')).toBe(
    'North (2020 : 5 ; 2019 : 5), South (2020 : 1 ; 2019 : 1)',
  );
  expect(chartInWords({ ...chart, series: chart.series.slice(0, 1) }, 'en')).toBe('North: 5; South: 1');
});

test.each([
  [24, 'Loyer', true],
  [25, 'Loyer', false],
  [12, 'Charges locatives et assurances des deux sites, Arras et Lille', true],
  [13, 'Charges locatives et assurances des deux sites, Arras et Lille', false],
])('a table of %i rows that say “%s” stays on one page: %s', (count, name, isWhole) => {
  const columns = [{ title: 'Poste' }, { title: '2020', isNumber: true as const }];
  const rows = Array.from({ length: count }, () => [name, '1']);
  expect(isShort({ kind: 'table', title: 'Budget', columns, rows })).toBe(isWhole);
});

test('as Markdown: what is no mark stays a letter', () => {
  expect(documentMarkdown(DOCUMENT)).toBe(
    [
      '# Rapport 2020',
      String.raw`Coopérative \<exemple\>`,
      '## Sommaire',
      '- [Activité](#activité)\n  - [Dessous](#dessous)',
      '## Activité',
      '### Dessous',
      'Un **mot** et *un autre*,  \nvoir [le site](https://example.org/?a=1&b=2)',
      '- un\n- deux',
      String.raw`1\. Pas une liste`,
      String.raw`\+ non plus`,
      '- Chiffre d’affaires : **222\u202f681,00 €**',
      [
        '**Par zone**\n',
        '| Zone | Montant |',
        '| --- | ---: |',
        String.raw`| \<script\>alert(1)\</script\> & "a" \| \*b\* \_c\_ | 64` + '\u202f577,49 € |',
        '| **Total** | **222\u202f681,00 €** |',
      ].join('\n'),
      '**Part récurrente**\n\n|  | Part |\n| --- | ---: |\n| 2019 & avant | 50,0 % |\n| 2020 | non renseigné |',
      '---',
      'Rapport 2020, projet\n',
    ].join('\n\n'),
  );
});

test('in Markdown, headings that read the same are told apart as its readers do', () => {
  const blocks = [heading('1. L’an *un* !', 1), heading('Bilan', 2), heading('Rapport 2020', 1), heading('Bilan', 2)];
  const text = documentMarkdown({ ...DOCUMENT, blocks });
  const links = [...text.matchAll(/\(#(.*?)\)/g)].map(([, name]) => name);
  expect(links).toEqual(['1-lan-un-', 'bilan', 'rapport-2020-1', 'bilan-1']);
});

test('a table of contents has the headings of two levels, where one is asked for', () => {
  const blocks = [heading('Un', 1), heading('Deux', 2), heading('Trois', 3), heading('Un', 1)];
  expect([...contentsOf({ ...DOCUMENT, blocks }).values()]).toEqual([
    { id: 'section-1', level: 1, text: 'Un' },
    { id: 'section-2', level: 2, text: 'Deux' },
    { id: 'section-3', level: 1, text: 'Un' },
  ]);
  const { contents: _, ...without } = { ...DOCUMENT, blocks };
  expect(contentsOf(without).size).toBe(0);
  expect(documentHtml(without)).not.toContain('<nav');
  expect(documentMarkdown(without)).not.toContain('(#');
});

test('as PDF: every text is there, and the pages are numbered', async () => {
  const pages = await readPdf(Buffer.from(await drawPdf(pdfDocument(DOCUMENT))));
  const text = pages.map(textOf).join(' ').replaceAll(/\s+/g, ' ');
  for (const part of [
    'Rapport 2020',
    'Activité',
    'Un mot et un autre',
    '222 681,00 €',
    '<script>',
    // Under the chart: a PDF tells its pictures in no other way.
    '2019 & avant : 50,0 % ; 2020 : non renseigné',
    '2 / 2',
  ]) {
    expect(text).toContain(part);
  }
  const [first = '', second = ''] = pages.map((page) => textOf(page).replaceAll(/\s+/g, ' '));
  expect(first).toMatch(/Sommaire Activité ?2 Dessous ?2/);
  expect(second).toContain('Coopérative <exemple>');
});

describe('as OpenDocument', () => {
  let file: Buffer;
  const part = (name: string) => xmlPartOf(file, name);
  const all = (name: string, within = part('content.xml')) => everyNamed(within, name);

  beforeAll(async () => {
    file = await buffer(documentOdt(DOCUMENT));
  });

  test('the media type is the first thing stored, and not compressed', () => {
    expect(file.subarray(30, 77).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  test('every part is well-formed XML and in the manifest', () => {
    const listed = all('manifest:file-entry', part('META-INF/manifest.xml')).map(
      ({ attr }) => attr['manifest:full-path'],
    );
    const written = Object.keys(unzipSync(file)).filter(
      (name) => !['mimetype', 'META-INF/manifest.xml'].includes(name),
    );
    expect(listed.toSorted()).toEqual(['/', ...written].toSorted());
    for (const name of written) expect(part(name).name).not.toBe('');
  });

  test('headings, lists and texts have the styles a word processor knows', () => {
    const styled = (name: string) => all(name).map((one) => [one.attr['text:style-name'], wholeText(one)]);
    expect(styled('text:h')).toEqual([
      ['Heading_20_1', 'Activité'],
      ['Heading_20_2', 'Dessous'],
    ]);
    expect(styled('text:span').slice(0, 2)).toEqual([
      ['Strong_20_Emphasis', 'mot'],
      ['Emphasis', 'un autre'],
    ]);
    expect(all('text:list-item').map(wholeText)).toEqual(['un', 'deux']);
    expect(all('table:table-cell').map(wholeText)).toContain(AWKWARD);
    const known = [part('styles.xml'), part('content.xml')].flatMap((one) =>
      all('style:style', one).map(({ attr }) => attr['style:name']),
    );
    const used = all('text:p').map(({ attr }) => attr['text:style-name']);
    expect(known).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  test('a table of contents is one the word processor writes anew; each line leads to its heading and tells its page', () => {
    const [contents] = all('text:table-of-content');
    const within = (name: string) => everyNamed(contents!, name);
    expect(within('text:table-of-content-source').map(({ attr }) => attr['text:outline-level'])).toEqual(['2']);
    expect(within('text:p').map(wholeText)).toEqual(['Sommaire', 'Activité', 'Dessous']);
    const names = all('text:bookmark-start').map(({ attr }) => attr['text:name']);
    expect(within('text:bookmark-ref').map(({ attr }) => attr['text:ref-name'])).toEqual(names);
    expect(within('text:a').map(({ attr }) => attr['xlink:href'])).toEqual(names.map((name) => `#${name}`));
  });

  test('a table that goes on over the page keeps its first rows together, and its last ones', async () => {
    const rows = Array.from({ length: 40 }, (_, place) => [String(place)]);
    const table = { kind: 'table' as const, title: 'Long', columns: [{ title: 'Rang' }], rows };
    const long = await buffer(documentOdt({ ...DOCUMENT, blocks: [table] }));
    const styles = everyNamed(xmlPartOf(long, 'content.xml'), 'table:table-row').map((row) =>
      everyNamed(row, 'text:p').map(({ attr }) => attr['text:style-name']),
    );
    const kept = styles.flatMap(([style], place) => (style === 'KeptContents' ? [place] : []));
    expect(kept).toEqual([1, 2, 38, 39]);
    const settings = everyNamed(xmlPartOf(long, 'settings.xml'), 'config:config-item');
    expect(settings.map((one) => [one.attr['config:name'], wholeText(one)])).toContainEqual(['TableRowKeep', 'true']);
  });

  test('the author stands at the head of all pages but the first', () => {
    const pages = all('style:master-page', part('styles.xml'));
    const heads = pages.map((one) => [one.attr['style:name'], everyNamed(one, 'style:header').map(wholeText)]);
    expect(heads).toEqual([
      ['Standard', ['Coopérative <exemple>']],
      ['First_20_Page', []],
    ]);
  });

  test('a chart is a picture in the file, and told in words', () => {
    expect(all('draw:image').map(({ attr }) => attr['xlink:href'])).toEqual(['Pictures/chart-1.svg']);
    expect(all('text', part('Pictures/chart-1.svg')).map(wholeText)).toContain('50,0 %');
    expect(all('svg:desc').map(wholeText)).toEqual(['2019 & avant\u00a0: 50,0 %\u00a0; 2020\u00a0: non renseigné']);
  });
});
