import fc from 'fast-check';
import { cleanFileName, extensionOf, fileExtensions, fileType, LONGEST_FILE_NAME } from './files.js';

test.each([
  ['Bilan 2020.pdf', 'Bilan 2020.pdf'],
  ['  devis signé.PDF ', 'devis signé.PDF'],
  ['e\u0301t\u00e9.pdf', 'été.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\Nadia\\devis.odt', 'devis.odt'],
  ['..', 'fichier'],
  ['', 'fichier'],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\r\n.pdf', 'ab.pdf'],
  ['facture\u202Efdp.exe', 'facturefdp.exe'],
  ['\uFEFFliste\u200B.csv', 'liste.csv'],
  ['x\uD800y.pdf', 'xy.pdf'],
  ['a<b>:"c|d?e*.txt', 'a_b___c_d_e_.txt'],
  ['devis.pdf...', 'devis.pdf'],
  ['terril 🪨.png', 'terril 🪨.png'],
])('the name %j is kept as %j', (name, kept) => expect(cleanFileName(name)).toBe(kept));

test('a very long name keeps its ending', () => {
  const kept = cleanFileName(`${'é'.repeat(10_000)}.pdf`);
  expect([kept.length, kept.endsWith('é.pdf')]).toEqual([LONGEST_FILE_NAME, true]);
  expect(cleanFileName(`${'🪨'.repeat(5000)}.pdf`)).toMatch(/^(🪨)+\.pdf$/u);
  expect(cleanFileName(`a.${'b'.repeat(10_000)}`)).toHaveLength(LONGEST_FILE_NAME);
});

test('a clean name is a name, stays as it is, and never leaves its folder', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 })), (name) => {
      const kept = cleanFileName(name);
      expect(kept).toMatch(/^[^/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]+$/u);
      expect(kept).not.toMatch(/^[ .]|[ .]$/);
      expect(kept.length).toBeLessThanOrEqual(LONGEST_FILE_NAME);
      expect(cleanFileName(kept)).toBe(kept);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a.pdf', 'pdf'],
  ['a.tar.GZ', 'gz'],
  ['a', ''],
  ['.pdf', ''],
  ['a.', ''],
])('the ending of %j is %j', (name, extension) => expect(extensionOf(name)).toBe(extension));

test('nothing that a system or a browser runs is taken', () => {
  for (const name of ['a.exe', 'a.html', 'a.svg', 'a.js', 'a.xlsm', 'a', 'a.constructor', 'a.__proto__']) {
    expect([name, fileType(name, 'attachment')]).toEqual([name, undefined]);
  }
  expect(fileType('a.PDF', 'attachment')?.mediaType).toBe('application/pdf');
  expect(fileType('a.pdf', 'import')).toBeUndefined();
  expect(fileExtensions('import')).toEqual(['csv', 'tsv', 'txt', 'xlsx', 'ods']);
});
