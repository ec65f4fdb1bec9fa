import { loadGeography } from './geography.js';
import { readTables } from './tables.js';

const geography = loadGeography();

/** The commune's code, or the names proposed. */
function resolved(postcode: string, city: string): string | string[] {
  const resolution = geography.resolve(postcode, city);
  return 'commune' in resolution ? resolution.commune.code : resolution.candidates.map(({ name }) => name);
}

/** Every place of the sample cooperative's organizations. */
const sampleCities: [string, string, string][] = [
  ['02000', 'Laon', '02408'],
  ['02100', 'Saint-Quentin', '02691'],
  ['02200', 'Soissons', '02722'],
  ['35000', 'Rennes', '35238'],
  ['38000', 'Grenoble', '38185'],
  ['44000', 'Nantes', '44109'],
  ['59000', 'Lille', '59350'],
  ['59100', 'Roubaix', '59512'],
  ['59140', 'Dunkerque', '59183'],
  ['59150', 'Wattrelos', '59650'],
  ['59190', 'Hazebrouck', '59295'],
  ['59200', 'Tourcoing', '59599'],
  ['59220', 'Denain', '59172'],
  ['59280', 'Armentières', '59017'],
  ['59300', 'Valenciennes', '59606'],
  ['59370', 'Mons-en-Barœul', '59410'],
  ['59400', 'Cambrai', '59122'],
  ['59500', 'Douai', '59178'],
  ['59510', 'Hem', '59299'],
  ['59600', 'Maubeuge', '59392'],
  ['59650', "Villeneuve-d'Ascq", '59009'],
  ['59790', 'Ronchin', '59507'],
  ['59950', 'Auby', '59028'],
  ['60000', 'Beauvais', '60057'],
  ['60100', 'Creil', '60175'],
  ['60200', 'Compiègne', '60159'],
  ['62000', 'Arras', '62041'],
  ['62100', 'Calais', '62193'],
  ['62110', 'Hénin-Beaumont', '62427'],
  ['62143', 'Angres', '62032'],
  ['62160', 'Bully-les-Mines', '62186'],
  ['62160', 'Grenay', '62386'],
  ['62200', 'Boulogne-sur-Mer', '62160'],
  ['62210', 'Avion', '62065'],
  ['62220', 'Carvin', '62215'],
  ['62290', 'Nœux-les-Mines', '62617'],
  ['62300', 'Lens', '62498'],
  ['62320', 'Rouvroy', '62724'],
  ['62400', 'Béthune', '62119'],
  ['62430', 'Sallaumines', '62771'],
  ['62440', 'Harnes', '62413'],
  ['62500', 'Saint-Omer', '62765'],
  ['62590', 'Oignies', '62637'],
  ['62680', 'Méricourt', '62570'],
  ['62700', 'Bruay-la-Buissière', '62178'],
  ['62710', 'Courrières', '62250'],
  ['62750', 'Loos-en-Gohelle', '62528'],
  ['62800', 'Liévin', '62510'],
  ['69001', 'Lyon', '69123'],
  ['75011', 'Paris', '75056'],
  ['80000', 'Amiens', '80021'],
  ['80100', 'Abbeville', '80001'],
  ['87000', 'Limoges', '87085'],
];

test.each(sampleCities)('resolves %s %s to %s', (postcode, city, code) => {
  expect(resolved(postcode, city)).toBe(code);
});

test.each([
  ['62750', 'LOOS EN GOHELLE', '62528'],
  ['62 750', ' loos-en-gohelle', '62528'],
  ['62500', 'ST OMER', '62765'],
  ['59370', 'Mons en Baroeul', '59410'],
  ['59000', 'LILLE CEDEX', '59350'],
  ['59160', 'Lomme', '59350'],
  ['59430', 'St Pol sur Mer', '59183'],
  ['75011', 'Paris 11e', '75056'],
  ['69003', 'LYON 3EME ARRONDISSEMENT', '69123'],
  ['13001', 'Marseille 1er', '13055'],
  ['20000', 'Ajaccio', '2A004'],
  ['97400', 'St-Denis', '97411'],
  ['98800', 'Nouméa', '98818'],
])('resolves the spelling %s %p to %s', (postcode, city, code) => {
  expect(resolved(postcode, city)).toBe(code);
});

test('never guesses: a city that is not of the postcode gives the communes of the postcode, nearest first', () => {
  expect(resolved('59000', 'Villeneuve d’Ascq')).toEqual(['Lille']);
  expect(resolved('62300', '')).toEqual(['Lens', 'Éleu-dit-Leauwette']);
  expect(resolved('62300', 'Éleu')).toEqual(['Éleu-dit-Leauwette', 'Lens']);
});

test('never guesses: an unknown postcode gives communes by name, those of its department first', () => {
  expect(resolved('62022', 'ARRAS CEDEX')).toEqual(['Arras']);
  expect(resolved('', 'Lens')).toEqual(['Lens']);
  expect(resolved('62999', 'Saint-Om')).toEqual(expect.arrayContaining(['Saint-Omer', 'Saint-Omer-Capelle']));
  const first = geography.resolve('97499', 'Saint-Denis');
  expect('candidates' in first && first.candidates[0]?.code).toBe('97411');
  expect(resolved('99999', 'Nulle-Part-sur-Lune')).toEqual([]);
  expect(resolved('', '')).toEqual([]);
});

test('resolves each commune of France from each of its postcodes and its name', () => {
  const lost = readTables()
    .communes.flatMap(({ item }) => item.postcodes.map((postcode) => ({ postcode, ...item })))
    .filter(({ postcode, name, code }) => resolved(postcode, name) !== code);
  expect(lost).toEqual([]);
});

test.each([
  ['62528', '62750', 'Loos en Gohelle', true, true],
  ['62528', '62300', 'Loos en Gohelle', false, true],
  ['62528', '62750', 'Lens', true, false],
  ['62528', '', '', false, false],
  ['59350', '59160', 'LOMME', true, true],
  ['62041', '62022', 'ARRAS CEDEX 9', true, true],
  ['62041', '59022', 'ARRAS CEDEX 9', false, true],
  ['62041', '62022', 'ARRAS', false, true],
  ['97411', '97404', 'Saint-Denis Cedex', true, true],
  ['97411', '97204', 'Saint-Denis Cedex', false, true],
])(
  'tells for the commune %s and %p %p that the postcode agrees: %p, the city: %p',
  (code, postcode, city, isPostcode, isCity) => {
    const commune = geography.commune(code);
    expect(commune && geography.matches(commune, postcode, city)).toEqual({ postcode: isPostcode, city: isCity });
  },
);
