import { ALLOCATION_LINES, RESERVES, sumAmounts, TERMS } from '@terril/domain';
import { spokenDay } from '../../core/spoken-day.js';
import type { ReportSources } from './report-sources.js';
import { money, number, type ShownTable, text } from './shown-source.js';

/** The tables that the registers of the cooperative and the forecast give. */
export function cooperativeTables(sources: ReportSources): ShownTable[] {
  return [...reserveTables(sources), ...memberTables(sources), forecastTable(sources)];
}

function reserveTables({ year, allocation }: ReportSources): ShownTable[] {
  return [
    {
      name: 'allocation',
      label: { fr: 'Affectation du résultat', en: 'Allocation of the result' },
      meaning: { fr: 'Votée, sinon proposée', en: 'Voted, else proposed' },
      link: '/closings',
      block: async () => {
        const told = await allocation();
        if (!told) return null;
        const { votedOn, amounts, result } = told;
        const state = votedOn === null ? 'proposée' : `votée le ${spokenDay(votedOn, 'fr')}`;
        return {
          kind: 'table',
          title: `Affectation du résultat de ${year}, ${state}`,
          columns: [text(''), number('Montant')],
          rows: [
            ...ALLOCATION_LINES.filter((line) => Number(amounts[line]) !== 0).map((line) => [
              TERMS.fr.allocationLine[line],
              money(amounts[line]),
            ]),
            ['Résultat affecté', money(result)],
          ],
          totals: 1,
        };
      },
    },
    {
      name: 'reserves',
      label: { fr: 'Réserves', en: 'Reserves' },
      meaning: { fr: 'Avant et après l’affectation', en: 'Before and after the allocation' },
      link: '/reserve-movements',
      block: async () => {
        const told = await allocation();
        if (!told) return null;
        const row = (label: string, before: string, moved: string) => [
          label,
          money(before),
          money(moved),
          money(sumAmounts([before, moved])),
        ];
        const { before, amounts } = told;
        const kept = RESERVES.filter((reserve) => Number(before[reserve]) !== 0 || Number(amounts[reserve]) !== 0);
        return {
          kind: 'table',
          title: 'Réserves',
          columns: [text('Réserve'), number('Avant'), number('Affectation'), number('Après')],
          rows: [
            ...kept.map((reserve) => row(TERMS.fr.reserve[reserve], before[reserve], amounts[reserve])),
            row('Total', before.total, sumAmounts(kept.map((reserve) => amounts[reserve]))),
          ],
          totals: 1,
        };
      },
    },
  ];
}

/** Counts alone: who the members are is told to those who may read the register. */
function memberTables({ days, capital }: ReportSources): ShownTable[] {
  const by = (cut: 'byCategory' | 'byCollege', name: string) => async () => {
    const told = await capital();
    if (!told) return null;
    const row = (label: string, part: { members: number; shares: number; subscribed: string }) => [
      label,
      String(part.members),
      String(part.shares),
      money(part.subscribed),
    ];
    return {
      kind: 'table' as const,
      title: `Sociétaires au ${spokenDay((await days()).to, 'fr')}`,
      columns: [text(name), number('Sociétaires'), number('Parts'), number('Capital souscrit')],
      rows: [...told[cut].map((part) => row(part.name ?? 'Sans', part)), row('Total', told)],
      totals: 1,
    };
  };
  return [
    {
      name: 'members',
      label: { fr: 'Sociétaires par catégorie', en: 'Members by category' },
      meaning: { fr: 'Nombres, parts et capital, sans les noms', en: 'Counts, shares and capital, without names' },
      link: '/members',
      block: by('byCategory', 'Catégorie'),
    },
    {
      name: 'membersByCollege',
      label: { fr: 'Sociétaires par collège', en: 'Members by college' },
      meaning: { fr: 'Nombres, parts et capital, sans les noms', en: 'Counts, shares and capital, without names' },
      link: '/members',
      block: by('byCollege', 'Collège'),
    },
  ];
}

function forecastTable({ year, nextForecast }: ReportSources): ShownTable {
  return {
    name: 'forecast',
    label: { fr: 'Prévision de l’exercice suivant', en: 'Forecast of the year after' },
    meaning: { fr: 'Trois scénarios, tels que connus aujourd’hui', en: 'Three scenarios, as known today' },
    link: '/steering/forecast',
    isOfToday: true,
    block: async () => {
      const told = await nextForecast();
      if (!told) return null;
      return {
        kind: 'table',
        title: `Résultat prévu de ${year + 1}, au ${spokenDay(told.on, 'fr')}`,
        columns: [text('Scénario'), number('Résultat prévu'), number('Reste à signer')],
        rows: told.scenarios.map(({ scenario, result, stillToSign }) => [
          TERMS.fr.forecastScenario[scenario],
          money(result),
          money(stillToSign.missing),
        ]),
      };
    },
  };
}
