import type { Api } from './api.js';
import type { Case } from './cases.js';

/** What is read here of the catalogue of reports. */
interface Entry {
  name: string;
  choices: { value: string }[];
}

/** Every declared report by each of its choices, as the catalogue tells them: one added there is measured here. */
export async function declaredCases(api: Api): Promise<Case[]> {
  const catalogue = await api.json<Entry[]>('reports/declared?language=en');
  return catalogue.flatMap(({ name, choices }) =>
    choices.map(({ value }) => ({
      name: choices.length > 1 ? `${name} by ${value}` : name,
      route: `reports/declared/${name}${choices.length > 1 ? `?by=${value}` : ''}`,
    })),
  );
}
