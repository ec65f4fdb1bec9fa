/** The codes of the accounts that the words of `budget.csv` stand for. */
export const SAMPLE_ACCOUNTS: Readonly<Record<string, string>> = {
  salaries: '641',
  'social charges': '645',
  servers: '6135',
  rent: '6132',
  travel: '625',
  'fees and insurance': '622',
  other: '628',
};
