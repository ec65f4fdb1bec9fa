import { loadGeography } from './geography.js';
import { readTables } from './tables.js';

const geography = loadGeography();
const { communes, epcis, departments } = readTables();

test('holds the whole of France, overseas included', () => {
  expect(communes.length).toBeGreaterThan(34_900);
  expect(epcis).toHaveLength(1255);
  expect(departments).toHaveLength(109);
  expect(geography.departments()).toContainEqual({ code: '62', name: 'Pas-de-Calais' });
  expect(geography.departments()).toContainEqual({ code: '988', name: 'Nouvelle-Calédonie' });
});

test('tells all about a commune', () => {
  expect(geography.commune('62528')).toEqual({
    code: '62528',
    name: 'Loos-en-Gohelle',
    postcodes: ['62750'],
    department: '62',
    departmentName: 'Pas-de-Calais',
    epci: { code: '246200364', name: 'CA de Lens - Liévin' },
  });
  expect(geography.commune('98818')).toMatchObject({ departmentName: 'Nouvelle-Calédonie', epci: null });
  expect(geography.commune('00000')).toBeUndefined();
});

test.each([
  ['75111', '75056'],
  ['69381', '69123'],
  ['13201', '13055'],
  ['59355', '59350'],
])('takes the code %s of a part for the commune %s', (code, commune) => {
  expect(geography.commune(code)?.code).toBe(commune);
});

test('gives each code to one commune, and each commune a known department', () => {
  const codes = communes.flatMap(({ item, otherCodes }) => [item.code, ...otherCodes]);
  expect(new Set(codes).size).toBe(codes.length);
  expect(communes.filter(({ item }) => item.departmentName === item.department)).toEqual([]);
  expect(communes.filter(({ item }) => !/^(\d\d|2[AB])\d{3}$/.test(item.code))).toEqual([]);
  expect(communes.flatMap(({ item }) => item.postcodes).filter((postcode) => !/^\d{5}$/.test(postcode))).toEqual([]);
});

test('shows why a postcode alone places nobody: 68 of the 400 of Nord and Pas-de-Calais span several EPCI', () => {
  const epcisByPostcode = new Map<string, Set<string | undefined>>();
  for (const { item } of communes.filter((entry) => ['59', '62'].includes(entry.item.department))) {
    for (const postcode of item.postcodes) {
      epcisByPostcode.set(postcode, (epcisByPostcode.get(postcode) ?? new Set()).add(item.epci?.code));
    }
  }
  expect(epcisByPostcode.size).toBe(400);
  expect([...epcisByPostcode.values()].filter(({ size }) => size > 1)).toHaveLength(68);
});

test('knows the EPCI of the métropole lilloise and of the bassin minier', () => {
  expect(geography.commune('59350')?.epci?.code).toBe('200093201');
  const bassinMinier = [
    '246200364',
    '246200299',
    '200072460',
    '200042190',
    '245901160',
    '200044618',
    '245901152',
    '200044048',
  ];
  expect(bassinMinier.map((code) => geography.epci(code)?.department)).toEqual([
    '62',
    '62',
    '62',
    '59',
    '59',
    '59',
    '59',
    '62',
  ]);
});
