import { type PostalAddress, postalLines } from './postal-address.js';

const at = (fields: Partial<PostalAddress> = {}): PostalAddress => ({
  name: 'Les Amis du Terril',
  address: '12 rue des Mineurs',
  postcode: '62800',
  city: 'Liévin',
  ...fields,
});

test.each<[string, Partial<PostalAddress>, string[] | undefined]>([
  ['an ordinary address', {}, ['Les Amis du Terril', '12 rue des Mineurs', '62800 LIEVIN']],
  [
    'an address of several lines',
    { address: 'Bâtiment B\r\n12 rue des Mineurs' },
    ['Les Amis du Terril', 'Bâtiment B', '12 rue des Mineurs', '62800 LIEVIN'],
  ],
  [
    'a city with punctuation',
    { postcode: '59650', city: "Villeneuve-d'Ascq" },
    ['Les Amis du Terril', '12 rue des Mineurs', '59650 VILLENEUVE D ASCQ'],
  ],
  ['a ligature', { city: 'Œuf-en-Ternois' }, ['Les Amis du Terril', '12 rue des Mineurs', '62800 OEUF EN TERNOIS']],
  [
    'a long name, cut between words',
    { name: 'Association pour la sauvegarde du patrimoine minier' },
    ['Association pour la sauvegarde du', 'patrimoine minier', '12 rue des Mineurs', '62800 LIEVIN'],
  ],
  [
    'a name of three lines, where the address leaves them',
    { name: 'Direction départementale de la Cohésion sociale (DDCS) du Pas-de-Calais' },
    [
      'Direction départementale de la',
      'Cohésion sociale (DDCS) du',
      'Pas-de-Calais',
      '12 rue des Mineurs',
      '62800 LIEVIN',
    ],
  ],
  [
    'a word too long for a line',
    { name: 'x'.repeat(40) },
    ['x'.repeat(38), 'xx', '12 rue des Mineurs', '62800 LIEVIN'],
  ],
  [
    'a person, after the whole name',
    { name: 'Association pour la sauvegarde du patrimoine minier', attention: 'À l’attention de Zoé Lampe' },
    [
      'Association pour la sauvegarde du',
      'patrimoine minier',
      'À l’attention de Zoé Lampe',
      '12 rue des Mineurs',
      '62800 LIEVIN',
    ],
  ],
  [
    'no room for a person',
    { address: 'Entrée A\nBâtiment B\nÉtage 2\n12 rue des Mineurs', attention: 'À l’attention de Zoé Lampe' },
    ['Les Amis du Terril', 'Entrée A', 'Bâtiment B', 'Étage 2', '12 rue des Mineurs', '62800 LIEVIN'],
  ],
  ['no street', { address: ' ' }, undefined],
  ['no postcode', { postcode: null }, undefined],
  ['no city', { city: '' }, undefined],
])('%s', (_, fields, lines) => expect(postalLines(at(fields))).toEqual(lines));

test('never more than 6 lines of 38 characters, the street among them', () => {
  const lines = postalLines(at({ name: 'mot '.repeat(60), address: `${'étage\n'.repeat(9)}12 rue des Mineurs` })) ?? [];
  expect(lines).toHaveLength(6);
  expect(lines.every((line) => line.length <= 38)).toBe(true);
  expect(lines.slice(-2)).toEqual(['12 rue des Mineurs', '62800 LIEVIN']);
});
