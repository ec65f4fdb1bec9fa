import { DEFAULT_AREAS, DEFAULT_TERRITORIES, departmentOfCommune, resolveTerritory } from './territories.js';

describe('departmentOfCommune', () => {
  test.each([
    ['62498', '62'],
    ['59350', '59'],
    ['02691', '02'],
    ['2A004', '2A'],
    ['2B033', '2B'],
    ['97411', '974'],
    ['98818', '988'],
  ])('%s is in %s', (commune, expected) => expect(departmentOfCommune(commune)).toBe(expected));
});

describe('resolveTerritory', () => {
  test.each([
    ['62', 'pas_de_calais'],
    ['59', 'nord'],
    ['80', 'other_hauts_de_france'],
    ['75', 'outside'],
    ['2A', 'outside'],
    [null, undefined],
  ])('department %p: %p', (department, expected) => {
    expect(resolveTerritory(DEFAULT_TERRITORIES, department)?.code).toBe(expected);
  });

  test('the territory of everything else may come first', () => {
    expect(resolveTerritory(DEFAULT_TERRITORIES.toReversed(), '59')?.code).toBe('nord');
  });

  test('a department no rule takes has no territory', () => {
    expect(resolveTerritory([{ code: 'nord', departments: ['59'] }], '62')).toBeNull();
  });
});

describe('the defaults', () => {
  test('are a partition: no department twice, one rule for everything else', () => {
    const departments = DEFAULT_TERRITORIES.flatMap((territory) => territory.departments);
    expect(new Set(departments).size).toBe(departments.length);
    expect(DEFAULT_TERRITORIES.filter((territory) => territory.departments.length === 0)).toHaveLength(1);
  });

  test('name EPCI by nine digits, each once', () => {
    const codes = DEFAULT_AREAS.flatMap(({ epciCodes }) => epciCodes);
    expect(codes).toHaveLength(9);
    expect(new Set(codes).size).toBe(9);
    expect(codes.every((code) => /^\d{9}$/.test(code))).toBe(true);
  });
});
