import { loadGeography } from './geography.js';

const geography = loadGeography();
const region = ['62', '59'];
const names = (q: string, limit?: number, preferred?: string[]) =>
  geography.searchCommunes(q, limit, preferred).map(({ name }) => name);

test('ranks the exact name, the beginning, the beginning of a word, then anywhere', () => {
  expect(names('lens', 50)).toEqual(expect.arrayContaining(['Lens', 'Lens-Lestang', 'Noyelles-sous-Lens', 'Feillens']));
  const positions = ['Lens', 'Lens-Lestang', 'Noyelles-sous-Lens', 'Feillens'].map((name) =>
    names('lens', 50).indexOf(name),
  );
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
});

test('puts the preferred departments first within a rank, then the most populous', () => {
  expect(names('lie', 3, region)).toEqual(['Liévin', 'Lieu-Saint-Amand', 'Liessies']);
  expect(names('l', 2, region)).toEqual(['Lille', 'Lens']);
  expect(names('l', 2)).toEqual(['Lyon', 'Lille']);
  expect(names('saint omer', 2, ['14'])).toEqual(['Saint-Omer', 'Saint-Omer']);
  expect(geography.searchCommunes('saint omer', 1, ['14'])[0]?.department).toBe('14');
});

test.each([
  ['LOOS EN GOHELLE', 'Loos-en-Gohelle'],
  ['st omer', 'Saint-Omer'],
  ['ste marie kerque', 'Sainte-Marie-Kerque'],
  ['mons en baroeul', 'Mons-en-Barœul'],
  ['nœux', 'Nœux-les-Mines'],
  ['noeux', 'Nœux-les-Mines'],
  ['villeneuve d’ascq', "Villeneuve-d'Ascq"],
  ['62750', 'Loos-en-Gohelle'],
  ['62 750', 'Loos-en-Gohelle'],
  ['62750 loos', 'Loos-en-Gohelle'],
  ['lomme', 'Lille'],
  ['paris 11', 'Paris'],
])('finds from %p the commune %p', (q, name) => {
  expect(names(q, 1, region)).toEqual([name]);
});

test('finds œ in the middle of a name', () => {
  expect(names('boeuf', 100)).toEqual(expect.arrayContaining(['Saint-Jean-de-Bœuf', 'Paimbœuf']));
});

test('gives the communes of a beginning of postcode', () => {
  const found = geography.searchCommunes('62', 100);
  expect(found).toHaveLength(100);
  expect(found.every(({ postcodes }) => postcodes.some((postcode) => postcode.startsWith('62')))).toBe(true);
  expect(names('62300', 10)).toEqual(['Lens', 'Éleu-dit-Leauwette']);
});

test('gives ten communes by default, none without a query or for nonsense', () => {
  expect(names('saint')).toHaveLength(10);
  expect(names('')).toEqual([]);
  expect(names(' -')).toEqual([]);
  expect(names('zzzz')).toEqual([]);
  expect(names('00')).toEqual([]);
  expect(names('.*')).toEqual([]);
});

test('finds EPCI by name and by code', () => {
  const lille = { code: '200093201', name: 'Métropole Européenne de Lille', department: '59' };
  expect(geography.epcis('lille', 1)).toEqual([lille]);
  expect(geography.epcis('200093201')).toEqual([lille]);
  expect(geography.epci('200093201')).toEqual(lille);
  expect(geography.epcis('lens', 1, region)[0]?.code).toBe('246200364');
  expect(geography.epcis()).toHaveLength(10);
  expect(geography.epci('000000000')).toBeUndefined();
});
