import { resultIn, sumIn } from './components.js';
import { cooperativeFigures } from './cooperative-figures.js';
import { type Figure, figure } from './figure.js';
import type { ReportSources } from './report-sources.js';
import { areaFigures, turnoverFigures } from './turnover-figures.js';
import { territoryFigures, userFigures } from './user-figures.js';

/** Every figure of the year of `sources`, in the order people look for them. */
export async function figuresOf(sources: ReportSources): Promise<Figure[]> {
  return [
    ...yearFigures(sources),
    ...turnoverFigures(sources),
    ...(await sources.areas()).flatMap((area) => areaFigures(sources, area)),
    ...userFigures(sources),
    ...(await sources.territories()).flatMap((territory) => territoryFigures(sources, territory)),
    ...resultFigures(sources),
    ...cooperativeFigures(sources),
  ];
}

function yearFigures({ year, days, cooperative }: ReportSources): Figure[] {
  return [
    figure(
      'cooperative',
      'text',
      ['Coopérative', 'Cooperative'],
      ['Son nom, d’après les réglages', 'Its name, as the settings say'],
      '/settings',
      cooperative,
    ),
    figure('year', 'text', ['Exercice', 'Fiscal year'], ['Son nom', 'Its name'], null, async () => String(year)),
    figure('previousYear', 'text', ['Exercice précédent', 'Year before'], ['Son nom', 'Its name'], null, async () =>
      String(year - 1),
    ),
    figure('nextYear', 'text', ['Exercice suivant', 'Year after'], ['Son nom', 'Its name'], null, async () =>
      String(year + 1),
    ),
    figure(
      'firstDay',
      'day',
      ['Premier jour de l’exercice', 'First day of the year'],
      ['D’après les réglages', 'As the settings say'],
      null,
      async () => (await days()).from,
    ),
    figure(
      'lastDay',
      'day',
      ['Dernier jour de l’exercice', 'Last day of the year'],
      ['Compris', 'Included'],
      null,
      async () => (await days()).to,
    ),
  ];
}

function resultFigures({ year, components }: ReportSources): Figure[] {
  const meaning: [string, string] = [
    'Chiffre d’affaires et subventions, moins les charges réelles',
    'Turnover and subsidies, less actual costs',
  ];
  return [
    figure(
      'costs',
      'money',
      ['Charges', 'Costs'],
      ['Charges réelles de l’exercice', 'Actual costs of the year'],
      '/budget-lines',
      async () => sumIn(await components(), year, 'costs'),
    ),
    figure(
      'costsPrevious',
      'money',
      ['Charges, N-1', 'Costs, year before'],
      ['Charges réelles de l’exercice', 'Actual costs of the year'],
      '/budget-lines',
      async () => sumIn(await components(), year - 1, 'costs'),
    ),
    figure('result', 'money', ['Résultat', 'Result'], meaning, '/budget-lines', async () =>
      resultIn(await components(), year),
    ),
    figure('resultPrevious', 'money', ['Résultat, N-1', 'Result, year before'], meaning, '/budget-lines', async () =>
      resultIn(await components(), year - 1),
    ),
  ];
}
