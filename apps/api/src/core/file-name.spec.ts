import { fileName } from './file-name.js';

test.each([
  ['Lignes de facture', 'lignes-de-facture'],
  ['Élise « Zoé » Brûlé', 'elise-zoe-brule'],
  ['  Bêtises & Cie. ', 'betises-cie'],
  ['Œuvre', 'uvre'],
  ['日本', ''],
])('%p is %p', (name, expected) => expect(fileName(name)).toBe(expected));
