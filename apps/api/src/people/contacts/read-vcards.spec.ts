import { cardParts, cardText, readVCards } from './read-vcards.js';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');
const first = (...lines: string[]) => readVCards(card(...lines))[0]?.properties[0];

test.each<[string, string[], object]>([
  ['3.0', ['TEL;TYPE=CELL,VOICE:06 39 98 00 00'], { name: 'TEL', types: ['cell', 'voice'], value: '06 39 98 00 00' }],
  [
    '4.0, quoted',
    ['TEL;VALUE=uri;TYPE="cell,pref":tel:+33639980000'],
    { types: ['uri', 'cell', 'pref'], value: 'tel:+33639980000' },
  ],
  ['2.1, bare types', ['TEL;CELL;PREF:06 39 98 00 00'], { types: ['cell', 'pref'] }],
  ['a group', ['item1.EMAIL;type=INTERNET:a@example.org'], { name: 'EMAIL', group: 'item1', value: 'a@example.org' }],
  ['lower case', ['fn:Nadia'], { name: 'FN', value: 'Nadia' }],
  ['a colon in quotes', ['ORG;X="a:b;c":Terril'], { name: 'ORG', value: 'Terril' }],
  ['a folded line', ['NOTE:un mot', '  coupé', '\ten trois'], { value: 'un mot coupéen trois' }],
  ['quoted-printable', ['N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=89lan;Ma=C3=ABlle'], { value: 'Élan;Maëlle' }],
  ['quoted-printable, bare, Latin 1', ['FN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Ma=EBlle'], { value: 'Maëlle' }],
  ['quoted-printable, cut', ['FN;ENCODING=QUOTED-PRINTABLE:Ma=C3=', '=ABlle'], { value: 'Maëlle' }],
  ['an unknown charset', ['FN;ENCODING=QUOTED-PRINTABLE;CHARSET=x-none:Ma=C3=ABlle'], { value: 'Maëlle' }],
])('%s', (_, lines, expected) => expect(first(...lines)).toMatchObject(expected));

test.each(['\r\n', '\n', '\r'])('several cards, with the line each begins on (%j)', (end) => {
  const text = `\uFEFF${card('FN:Un')}\r\n\r\nbruit\r\n${card('FN:Deux')}\r\n`.replaceAll('\r\n', end);
  expect(readVCards(text)).toEqual([
    { line: 1, properties: [expect.objectContaining({ value: 'Un' })] },
    { line: 6, properties: [expect.objectContaining({ value: 'Deux' })] },
  ]);
});

test.each<[string, string, object[]]>([
  ['nothing', '', []],
  ['no card', 'prénom;nom\nNadia;Sorbier', []],
  [
    'a card without end',
    'BEGIN:VCARD\nFN:Un\nBEGIN:VCARD\nFN:Deux\nEND:VCARD',
    [{ line: 1, problem: 'unfinished' }, { line: 3 }],
  ],
  ['a file cut short', 'BEGIN:VCARD\nFN:Un', [{ line: 1, problem: 'unfinished' }]],
  [
    'a line that is no property',
    'BEGIN:VCARD\nFN:Un\nmot\nEND:VCARD',
    [{ line: 1, problem: 'bad_line', problemLine: 3 }],
  ],
])('%s', (_, text, expected) => {
  const found = readVCards(text);
  expect(found).toHaveLength(expected.length);
  expect(found).toMatchObject(expected);
});

test.each([
  [String.raw`Sorbier\, Nadia`, 'Sorbier, Nadia'],
  [String.raw`un\ndeux\Ntrois`, 'un\ndeux\ntrois'],
  [String.raw`a\\b\;c`, String.raw`a\b;c`],
])('the text of %p is %p', (value, text) => expect(cardText(value)).toBe(text));

test.each<[string, string[]]>([
  ['Sorbier;Nadia;;;', ['Sorbier', 'Nadia', '', '', '']],
  [String.raw`Le Fil\; et la Plaine;Accueil`, ['Le Fil; et la Plaine', 'Accueil']],
  ['Accueil', ['Accueil']],
  ['', ['']],
])('the parts of %p are %p', (value, parts) => expect(cardParts(value)).toEqual(parts));
