/** A territory takes the organizations of its departments; without any, it takes everything else. */
export interface TerritoryRule {
  id?: number;
  code: string;
  departments: string[];
}

export interface DefaultTerritory extends TerritoryRule {
  name: string;
  position: number;
  hiddenWhenEmpty: boolean;
}

export interface DefaultArea {
  code: string;
  name: string;
  position: number;
  epciCodes: string[];
}

/** The territory of a department, or null when the department is not known ('non renseigné', never guessed). */
export function resolveTerritory<Rule extends TerritoryRule>(
  rules: readonly Rule[],
  department: string | null,
): Rule | null {
  if (department === null) return null;
  const named = rules.find(({ departments }) => departments.includes(department));
  return named ?? rules.find(({ departments }) => departments.length === 0) ?? null;
}

/** The department of an INSEE commune code: '62498' -> '62', '2A004' -> '2A', and three characters overseas ('974'). */
export function departmentOfCommune(inseeCode: string): string {
  return inseeCode.slice(0, /^9[78]/.test(inseeCode) ? 3 : 2);
}

/** The territories of a new database (DOMAIN.md, Words): a partition, editable in the settings. */
export const DEFAULT_TERRITORIES: readonly DefaultTerritory[] = [
  { code: 'pas_de_calais', name: 'Pas-de-Calais', departments: ['62'], position: 1, hiddenWhenEmpty: false },
  { code: 'nord', name: 'Nord', departments: ['59'], position: 2, hiddenWhenEmpty: false },
  {
    code: 'other_hauts_de_france',
    name: 'Autres Hauts-de-France',
    departments: ['02', '60', '80'],
    position: 3,
    hiddenWhenEmpty: true,
  },
  { code: 'outside', name: 'Hors région', departments: [], position: 4, hiddenWhenEmpty: false },
];

/** The areas of a new database (DOMAIN.md, Territory): overlays for the turnover, by EPCI, editable in the settings. */
export const DEFAULT_AREAS: readonly DefaultArea[] = [
  { code: 'metropole_lilloise', name: 'Métropole lilloise', position: 1, epciCodes: ['200093201'] },
  {
    code: 'bassin_minier',
    name: 'Bassin minier',
    position: 2,
    epciCodes: [
      '246200364', // Lens-Liévin
      '246200299', // Hénin-Carvin
      '200072460', // Béthune-Bruay
      '200042190', // Porte du Hainaut
      '245901160', // Valenciennes Métropole
      '200044618', // Douaisis
      '245901152', // Coeur d'Ostrevent
      '200044048', // Osartis-Marquion
    ],
  },
];
