/** What an account of the budget counts: a cost, an income, or neither (Terril knows it otherwise, or nobody plans it). */
export const ACCOUNT_NATURES = ['cost', 'income', 'outside'] as const;
export type AccountNature = (typeof ACCOUNT_NATURES)[number];

/** The natures that are planned, month by month. */
export const PLANNED_NATURES = ['cost', 'income'] as const satisfies readonly AccountNature[];

export interface DefaultAccount {
  code: string;
  name: string;
  nature: AccountNature;
  /** The code of the account it is part of. */
  group?: string;
  /** How the accountant's accounts that it gathers begin; none on a group. */
  prefixes: readonly string[];
}

const account =
  (nature: AccountNature, group?: string) =>
  (code: string, name: string, ...prefixes: string[]): DefaultAccount => ({
    code,
    name,
    nature,
    ...(group && { group }),
    prefixes,
  });
const cost = account('cost');
const income = account('income');
const outside = account('outside');
const purchase = account('cost', '60');
const service = account('cost', '61');
const other = account('cost', '62');
const staff = account('cost', '64');

/**
 * What a new database starts with: the classes 6 and 7 of the French plan comptable, as far as a small cooperative of
 * services looks at them. Turnover and subsidies are outside: invoices and conventions tell them.
 */
export const DEFAULT_ACCOUNTS: readonly DefaultAccount[] = [
  cost('60', 'Achats'),
  purchase('604', 'Sous-traitance et études', '604', '611'),
  purchase('606', 'Énergie, fournitures et petit matériel', '606'),
  cost('61', 'Services extérieurs'),
  service('6132', 'Loyer', '6132', '614'),
  service('6135', 'Serveurs et hébergement', '6135'),
  service('615', 'Entretien et maintenance', '615'),
  service('618', 'Documentation et formation', '618'),
  cost('62', 'Autres services extérieurs'),
  other('622', 'Honoraires et assurances', '616', '622'),
  other('623', 'Communication', '623'),
  other('625', 'Déplacements', '625'),
  other('626', 'Poste et télécommunications', '626'),
  other('627', 'Frais bancaires', '627'),
  other('628', 'Autres frais', '628'),
  cost('63', 'Impôts et taxes', '63'),
  cost('64', 'Personnel'),
  staff('641', 'Salaires', '641', '644'),
  staff('645', 'Charges sociales', '645', '646'),
  staff('647', 'Autres frais de personnel', '647', '648'),
  cost('65', 'Autres charges de gestion', '65'),
  cost('66', 'Charges financières', '66'),
  cost('67', 'Charges exceptionnelles', '67'),
  cost('68', 'Amortissements et provisions', '68'),
  cost('69', 'Participation et impôt sur les bénéfices', '69'),
  outside('70', 'Ventes, suivies par les factures', '70'),
  income('72', 'Production immobilisée', '72'),
  outside('74', 'Subventions, suivies par leurs conventions', '74'),
  income('75', 'Autres produits de gestion', '75'),
  income('76', 'Produits financiers', '76'),
  income('77', 'Produits exceptionnels', '77'),
  income('78', 'Reprises sur amortissements et provisions', '78'),
  income('79', 'Transferts de charges', '79'),
];

/** The codes of the accounts that plan salaries and what is paid on them. */
export const SALARY_ACCOUNTS = { salaries: '641', charges: '645' } as const;

/**
 * What `number`, an account of the accountant's, falls to: the value of the longest prefix it begins with; undefined =
 * no prefix does, which somebody is to be asked, never guessed.
 */
export function byLongestPrefix<T>(number: string, prefixes: ReadonlyMap<string, T>): T | undefined {
  for (let length = number.length; length > 0; length--) {
    const found = prefixes.get(number.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
