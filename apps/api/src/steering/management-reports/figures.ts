import { negated, sharePercent, sumAmounts } from '@terril/domain';
import type { TurnoverFiguresOut } from '../../reports/report.dto.js';
import { resultIn, sumIn } from './components.js';
import { cooperativeFigures } from './cooperative-figures.js';
import { type Figure, figure } from './figure.js';
import type { Place, ReportSources } from './report-sources.js';

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

function turnoverFigures({ year, turnover, turnoverBefore, turnoverEarlier }: ReportSources): Figure[] {
  const link = `/reports/turnover?year=${year}`;
  const of =
    (ask: () => Promise<TurnoverFiguresOut | null>, read: (figures: TurnoverFiguresOut) => string) => async () => {
      const figures = await ask();
      return figures && read(figures);
    };
  const net: [string, string] = [
    'Services facturés moins les avoirs, hors taxes',
    'Services invoiced less credit notes, excluding VAT',
  ];
  const share: [string, string] = ['Lignes récurrentes rapportées aux services', 'Recurring lines over all services'];
  return [
    figure(
      'turnover',
      'money',
      ['Chiffre d’affaires', 'Turnover'],
      net,
      link,
      of(turnover, ({ total }) => total),
    ),
    figure(
      'turnoverPrevious',
      'money',
      ['Chiffre d’affaires, N-1', 'Turnover, year before'],
      net,
      link,
      of(turnoverBefore, ({ total }) => total),
    ),
    figure(
      'turnoverEarlier',
      'money',
      ['Chiffre d’affaires, N-2', 'Turnover, two years before'],
      net,
      link,
      of(turnoverEarlier, ({ total }) => total),
    ),
    figure(
      'turnoverChange',
      'percent',
      ['Évolution du chiffre d’affaires', 'Change of the turnover'],
      ['Rapportée à N-1', 'Over the year before'],
      link,
      async () => {
        const [now, before] = [await turnover(), await turnoverBefore()];
        return now && before && sharePercent(sumAmounts([now.total, negated(before.total)]), before.total);
      },
    ),
    figure(
      'recurring',
      'money',
      ['Chiffre d’affaires récurrent', 'Recurring turnover'],
      ['Lignes de nature récurrente, hors taxes', 'Lines of a recurring nature, excluding VAT'],
      link,
      of(turnover, ({ recurring }) => recurring),
    ),
    figure(
      'oneOff',
      'money',
      ['Chiffre d’affaires ponctuel', 'One-off turnover'],
      ['Lignes de nature ponctuelle, hors taxes', 'Lines of a one-off nature, excluding VAT'],
      link,
      of(turnover, ({ oneOff }) => oneOff),
    ),
    figure(
      'recurringShare',
      'percent',
      ['Part récurrente', 'Recurring share'],
      share,
      link,
      of(turnover, ({ recurringShare }) => recurringShare),
    ),
    figure(
      'recurringSharePrevious',
      'percent',
      ['Part récurrente, N-1', 'Recurring share, year before'],
      share,
      link,
      of(turnoverBefore, ({ recurringShare }) => recurringShare),
    ),
    figure(
      'recurringShareEarlier',
      'percent',
      ['Part récurrente, N-2', 'Recurring share, two years before'],
      share,
      link,
      of(turnoverEarlier, ({ recurringShare }) => recurringShare),
    ),
    figure(
      'subsidies',
      'money',
      ['Subventions', 'Subsidies'],
      ['À côté du chiffre d’affaires', 'Beside the turnover'],
      link,
      of(turnover, ({ subsidies }) => subsidies),
    ),
    figure(
      'subsidiesPrevious',
      'money',
      ['Subventions, N-1', 'Subsidies, year before'],
      ['À côté du chiffre d’affaires', 'Beside the turnover'],
      link,
      of(turnoverBefore, ({ subsidies }) => subsidies),
    ),
  ];
}

function areaFigures({ year, turnover, turnoverBefore }: ReportSources, { id, name, part }: Place): Figure[] {
  const link = `/reports/turnover?year=${year}`;
  const amountIn = (figures: TurnoverFiguresOut | null) => figures?.byArea.find(({ areaId }) => areaId === id);
  const meaning: [string, string] = [
    'Services facturés dans la zone, rapportés au chiffre d’affaires',
    'Services invoiced in the area, over the turnover',
  ];
  return [
    figure(
      `areaShare.${part}`,
      'percent',
      [`Part : ${name}`, `Share: ${name}`],
      meaning,
      link,
      async () => amountIn(await turnover())?.share ?? null,
    ),
    figure(
      `areaSharePrevious.${part}`,
      'percent',
      [`Part, N-1 : ${name}`, `Share, year before: ${name}`],
      meaning,
      link,
      async () => amountIn(await turnoverBefore())?.share ?? null,
    ),
    figure(
      `areaAmount.${part}`,
      'money',
      [`Chiffre d’affaires : ${name}`, `Turnover: ${name}`],
      ['Services facturés dans la zone', 'Services invoiced in the area'],
      link,
      async () => amountIn(await turnover())?.amount ?? null,
    ),
  ];
}

function userFigures({ year, newUsers, atAGlance }: ReportSources): Figure[] {
  const link = `/reports/new-users?year=${year}`;
  const counted = (read: (report: NonNullable<Awaited<ReturnType<typeof newUsers>>>) => number) => async () => {
    const report = await newUsers();
    return report && String(read(report));
  };
  const first: [string, string] = ['Premier jour comme usager dans l’exercice', 'First day as a user in the year'];
  return [
    figure(
      'newUsers',
      'count',
      ['Nouveaux usagers', 'New users'],
      first,
      link,
      counted(({ total }) => total),
    ),
    figure(
      'newUsersPrevious',
      'count',
      ['Nouveaux usagers, N-1', 'New users, year before'],
      first,
      link,
      counted(({ previous }) => previous.total),
    ),
    figure(
      'returningUsers',
      'count',
      ['Usagers de retour', 'Returning users'],
      ['Après douze mois d’absence ou plus', 'After twelve months away or more'],
      link,
      counted(({ returning }) => returning.length),
    ),
    figure(
      'lostUsers',
      'count',
      ['Usagers perdus', 'Lost users'],
      ['Dernier abonnement terminé, sans facture depuis', 'Last subscription ended, no invoice since'],
      link,
      counted(({ lost }) => lost.length),
    ),
    figure(
      'users',
      'count',
      ['Usagers', 'Users'],
      ['Au dernier jour de l’exercice', 'On the last day of the year'],
      '/organizations',
      async () => (await atAGlance())?.users.toString() ?? null,
    ),
    figure(
      'mrr',
      'money',
      ['Récurrent mensuel', 'Monthly recurring revenue'],
      ['Au dernier jour de l’exercice, d’après les contrats', 'On the last day of the year, from the contracts'],
      '/reports/recurring-revenue',
      async () => (await atAGlance())?.mrr ?? null,
    ),
  ];
}

function territoryFigures({ year, newUsers }: ReportSources, { id, name, part }: Place): Figure[] {
  const value = async () => {
    const report = await newUsers();
    return report && String(report.territories.find(({ territoryId }) => territoryId === id)?.count ?? 0);
  };
  return [
    figure(
      `newUsers.${part}`,
      'count',
      [`Nouveaux usagers : ${name}`, `New users: ${name}`],
      ['Territoire du premier jour', 'Territory of the first day'],
      `/reports/new-users?year=${year}`,
      value,
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
