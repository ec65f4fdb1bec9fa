import { ALLOCATION_LINES, RESERVES, sumAmounts } from '@terril/domain';
import type { ReportSources } from './report-sources.js';
import { number, type ShownTable, text, wording } from './shown-source.js';

/** The tables that the registers of the cooperative and the forecast give. */
export function cooperativeTables(sources: ReportSources): ShownTable[] {
  return [...reserveTables(sources), ...memberTables(sources), forecastTable(sources)];
}

function reserveTables({ year, language, allocation }: ReportSources): ShownTable[] {
  const { say, money, day, terms } = wording(language);
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
        const state =
          votedOn === null ? say('proposée', 'proposed') : say(`votée le ${day(votedOn)}`, `voted on ${day(votedOn)}`);
        return {
          kind: 'table',
          title: say(`Affectation du résultat de ${year}, ${state}`, `Allocation of the result of ${year}, ${state}`),
          columns: [text(''), number(say('Montant', 'Amount'))],
          rows: [
            ...ALLOCATION_LINES.filter((line) => Number(amounts[line]) !== 0).map((line) => [
              terms.allocationLine[line],
              money(amounts[line]),
            ]),
            [say('Résultat affecté', 'Result allocated'), money(result)],
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
          title: say('Réserves', 'Reserves'),
          columns: [
            text(say('Réserve', 'Reserve')),
            number(say('Avant', 'Before')),
            number(say('Affectation', 'Allocation')),
            number(say('Après', 'After')),
          ],
          rows: [
            ...kept.map((reserve) => row(terms.reserve[reserve], before[reserve], amounts[reserve])),
            row('Total', before.total, sumAmounts(kept.map((reserve) => amounts[reserve]))),
          ],
          totals: 1,
        };
      },
    },
  ];
}

/** Counts alone: who the members are is told to those who may read the register. */
function memberTables({ days, language, capital }: ReportSources): ShownTable[] {
  const { say, money, day } = wording(language);
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
      title: `${say('Sociétaires au', 'Members on')} ${day((await days()).to)}`,
      columns: [
        text(name),
        number(say('Porteurs de parts', 'Holders of shares')),
        number(say('Parts', 'Shares')),
        number(say('Capital souscrit', 'Subscribed capital')),
      ],
      rows: [...told[cut].map((part) => row(part.name ?? say('Sans', 'None'), part)), row('Total', told)],
      totals: 1,
    };
  };
  return [
    {
      name: 'members',
      label: { fr: 'Sociétaires par catégorie', en: 'Members by category' },
      meaning: { fr: 'Nombres, parts et capital, sans les noms', en: 'Counts, shares and capital, without names' },
      link: '/members',
      block: by('byCategory', say('Catégorie', 'Category')),
    },
    {
      name: 'membersByCollege',
      label: { fr: 'Sociétaires par collège', en: 'Members by college' },
      meaning: { fr: 'Nombres, parts et capital, sans les noms', en: 'Counts, shares and capital, without names' },
      link: '/members',
      block: by('byCollege', say('Collège', 'College')),
    },
  ];
}

function forecastTable({ year, language, nextForecast }: ReportSources): ShownTable {
  const { say, money, day, terms } = wording(language);
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
        title: say(
          `Résultat prévu de ${year + 1}, au ${day(told.on)}`,
          `Result forecast for ${year + 1}, on ${day(told.on)}`,
        ),
        columns: [
          text(say('Scénario', 'Scenario')),
          number(say('Résultat prévu', 'Forecast result')),
          number(say('Reste à signer', 'Still to sign')),
        ],
        rows: told.scenarios.map(({ scenario, result, stillToSign }) => [
          terms.forecastScenario[scenario],
          money(result),
          money(stillToSign.missing),
        ]),
      };
    },
  };
}
