import { type Figure, figure } from './figure.js';
import type { Place, ReportSources } from './report-sources.js';

/** Who came, came back and left, and what those who are there bring in a month. */
export function userFigures({ year, newUsers, atAGlance }: ReportSources): Figure[] {
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

/** Who came in a territory. */
export function territoryFigures({ year, newUsers }: ReportSources, { id, name, part }: Place): Figure[] {
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
