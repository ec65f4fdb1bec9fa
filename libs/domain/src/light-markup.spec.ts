import { markupBlocks } from './light-markup.js';

const plain = (text: string) => [{ text }];

test('empty lines part paragraphs, whose lines stay lines', () => {
  expect(markupBlocks('Bonjour,\r\n\n \nÀ bientôt,\nNadia\n')).toEqual([
    { kind: 'paragraph', lines: [plain('Bonjour,')] },
    { kind: 'paragraph', lines: [plain('À bientôt,'), plain('Nadia')] },
  ]);
});

test('lines that begin with a dash are a list, also right after a line', () => {
  expect(markupBlocks('À apporter :\n- un câble\n* un écran\nMerci')).toEqual([
    { kind: 'paragraph', lines: [plain('À apporter :')] },
    { kind: 'list', lines: [plain('un câble'), plain('un écran')] },
    { kind: 'paragraph', lines: [plain('Merci')] },
  ]);
});

test('lines that begin with one to three hashes are headings', () => {
  expect(markupBlocks('# Activité\n## Le *Nord*\nTexte\n#### Non')).toEqual([
    { kind: 'heading', level: 1, lines: [plain('Activité')] },
    { kind: 'heading', level: 2, lines: [[{ text: 'Le ' }, { text: 'Nord', isEmphasis: true }]] },
    { kind: 'paragraph', lines: [plain('Texte'), plain('#### Non')] },
  ]);
});

test.each([
  ['un **mot** fort', [{ text: 'un ' }, { text: 'mot', isStrong: true }, { text: ' fort' }]],
  ['un *mot* penché', [{ text: 'un ' }, { text: 'mot', isEmphasis: true }, { text: ' penché' }]],
  ['« *mot* »', [{ text: '« ' }, { text: 'mot', isEmphasis: true }, { text: ' »' }]],
  ['3*4*5 et 2 * 3 * 4', plain('3*4*5 et 2 * 3 * 4')],
  ['é*t*é', plain('é*t*é')],
  ['#1 et #', plain('#1 et #')],
  ['[le site](https://example.org/a)', [{ text: 'le site', href: 'https://example.org/a' }]],
  ['[écrire](mailto:a@example.org)', [{ text: 'écrire', href: 'mailto:a@example.org' }]],
  [
    'voir https://example.org/a?b=1.',
    [{ text: 'voir ' }, { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' }, { text: '.' }],
  ],
  ['[x](javascript:alert(1))', plain('[x](javascript:alert(1))')],
  ['[x](data:text/html,a)', plain('[x](data:text/html,a)')],
  ['<b onclick="x">a</b>', plain('<b onclick="x">a</b>')],
  ['2 ** 3 ** 4', plain('2 ** 3 ** 4')],
  ['**', plain('**')],
])('%s', (text, spans) => {
  expect(markupBlocks(text)).toEqual([{ kind: 'paragraph', lines: [spans] }]);
});

test('whatever is typed, nothing is lost but marks and empty lines, and it takes no time', () => {
  const awkward = '[[[['.repeat(5000) + '**'.repeat(5000);
  expect(markupBlocks(awkward)).toHaveLength(1);
  expect(markupBlocks('')).toEqual([]);
});
