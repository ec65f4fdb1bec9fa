import { RESERVES, sumAmounts, TERMS } from '@terril/domain';
import { type Figure, figure } from './figure.js';
import type { ReportSources } from './report-sources.js';

/** What the registers of the cooperative and the forecast add to the figures of a year. */
export function cooperativeFigures(sources: ReportSources): Figure[] {
  return [...reserveFigures(sources), ...memberFigures(sources), ...forecastFigures(sources)];
}

function reserveFigures({ allocation }: ReportSources): Figure[] {
  return RESERVES.flatMap((reserve) => {
    const [fr, en] = [TERMS.fr.reserve[reserve], TERMS.en.reserve[reserve]];
    return [
      figure(
        `allocation.${reserve}`,
        'money',
        [`Affectation : ${fr}`, `Allocation: ${en}`],
        ['Votée, sinon proposée ; une fois l’exercice clos', 'Voted, else proposed; once the year is closed'],
        '/closings',
        async () => (await allocation())?.amounts[reserve] ?? null,
      ),
      figure(
        `reserve.${reserve}`,
        'money',
        [`${fr}, après affectation`, `${en}, after the allocation`],
        ['Solde d’avant le vote, plus l’affectation', 'Balance before the vote, plus the allocation'],
        '/reserve-movements',
        async () => {
          const told = await allocation();
          return told && sumAmounts([told.before[reserve], told.amounts[reserve]]);
        },
      ),
    ];
  });
}

function memberFigures({ capital }: ReportSources): Figure[] {
  return [
    figure(
      'members',
      'count',
      ['Sociétaires porteurs de parts', 'Members who hold shares'],
      ['Au dernier jour de l’exercice', 'On the last day of the year'],
      '/members',
      async () => (await capital())?.members.toString() ?? null,
    ),
    figure(
      'shares',
      'count',
      ['Parts sociales', 'Shares'],
      ['Au dernier jour de l’exercice', 'On the last day of the year'],
      '/members',
      async () => (await capital())?.shares.toString() ?? null,
    ),
    figure(
      'capital',
      'money',
      ['Capital souscrit', 'Subscribed capital'],
      ['Au dernier jour de l’exercice', 'On the last day of the year'],
      '/members',
      async () => (await capital())?.subscribed ?? null,
    ),
  ];
}

function forecastFigures({ nextForecast }: ReportSources): Figure[] {
  const central = async () => (await nextForecast())?.scenarios.find(({ scenario }) => scenario === 'central');
  const all = [
    figure(
      'nextResult',
      'money',
      ['Résultat prévu de l’exercice suivant', 'Result forecast for the year after'],
      ['Scénario central, tel que connu aujourd’hui', 'Central scenario, as known today'],
      '/steering/forecast',
      async () => (await central())?.result ?? null,
    ),
    figure(
      'nextToSign',
      'money',
      ['Reste à signer pour l’équilibre', 'Still to sign to reach zero'],
      ['Ce qui manque au résultat prévu de l’exercice suivant', 'What the forecast of the year after lacks'],
      '/steering/forecast',
      async () => (await central())?.stillToSign.missing ?? null,
    ),
  ];
  return all.map((each) => ({ ...each, isOfToday: true }));
}
